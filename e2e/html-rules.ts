// Which rules of html-validate a page keeps: all that it recommends, but for these, each with its reason.
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // React writes <br/> and dateTime="…": the same to every parser of HTML, which ignores the slash and the capitals.
    'void-style': 'off',
    'attr-case': 'off',
    // A headline may have 160 characters, and the newsroom's name comes after it.
    'long-title': 'off',
  },
})

/** What is wrong with a page, as sentences with places; the text of style sheets is left out: it is the build's. */
export async function faultsOf(html: string): Promise<string[]> {
  const page = html.replace(/(<style\b[^>]*>)[\s\S]*?(<\/style>)/g, '$1$2')
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'document'})`),
  )
}
