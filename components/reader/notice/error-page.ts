// The whole document for a page that could not be made. It stands alone: no style sheet, no font, no query.
import { wordsFor } from '#components/reader/words/words.ts'

const style = `:root{color-scheme:light dark}
body{max-width:36rem;margin:0 auto;padding:2rem 1.5rem;background:#fdfdfc;color:#14171d;font:1.25rem/1.5 Georgia,"Times New Roman",serif}
header{padding-bottom:.75rem;border-bottom:3px solid;font-weight:700;font-size:1.75rem;line-height:1.1}
h1{margin:3rem 0 1rem;font-weight:400;font-size:2rem;line-height:1.2;text-wrap:balance}
a{color:inherit;text-underline-offset:.16em}
@media(prefers-color-scheme:dark){body{background:#111316;color:#eae9e6}}`

/** A self-contained HTML document for a 500 or 503. */
export function errorPage({
  name,
  language,
  direction = 'ltr',
  status,
}: {
  name: string
  language: string
  direction?: 'ltr' | 'rtl'
  status: 500 | 503
}): string {
  const words = wordsFor(language)
  const sentence = status === 503 ? words.busy : words.failed
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(name)}</title>
<style>${style}</style>
</head>
<body>
<header>${escaped(name)}</header>
<main>
<h1>${escaped(sentence)}</h1>
<p><a href="">${escaped(words.tryAgain)}</a></p>
</main>
</body>
</html>
`
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)
