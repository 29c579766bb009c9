// Leaves out of a page's style sheets what the page cannot use. No script runs on a reader's page, so its HTML decides:
// a rule for a class that is not there draws nothing. The pixels are the same (e2e/press/sheets.browser.spec.ts).
import { LRUCache } from 'lru-cache'
import { featuresOf, Letters } from './page-features.ts'
import { Questions } from './selector-needs.ts'
import { type Part, readSheet } from './sheet.ts'
import { withShownLetters } from './unicode-range.ts'
import { writeRules } from './write-rules.ts'

const style = /<style\b([^>]*)>([\s\S]*?)<\/style>/g

/** The page with one sheet of what it uses; as it is when its sheets cannot be read as one. */
export function withNeededRules(html: string): string {
  const found = [...html.matchAll(style)]
  // Of a sheet that is fetched (`npm run dev`) it is not known what it reads; one for a medium is for that medium alone.
  if (found.length === 0 || /<link[^>]*\srel="stylesheet"/.test(html)) return html
  if (found.some(([, attributes = '']) => /\s(?:media|nonce|title|type)=/.test(attributes))) return html
  const kept = neededRules(
    found.map(([, , css = '']) => css),
    html,
  )
  let first = true
  return html.replace(style, () => {
    const text = first ? `<style>${kept}</style>` : ''
    first = false
    return text
  })
}

/** The rules of some sheets, in their order, that draw something on a page. */
export function neededRules(sheets: string[], html: string): string {
  const { parts, questions, letters, memory } = read(sheets)
  const page = withShownLetters(featuresOf(html), letters)
  const answers = questions.tests.map((test) => test(page))
  const key = [...answers.map(Number), ...page.reads].join('')
  const known = memory.get(key)
  if (known !== undefined) return known
  const text = writeRules(parts, answers, page.reads)
  memory.set(key, text)
  return text
}

interface Sheets {
  parts: Part[]
  questions: Questions
  /** Beyond ASCII, in the sheets themselves: content: "→". */
  letters: Letters
  /** What was written, by the answers: pages of a kind mostly need the same rules. */
  memory: LRUCache<string, string>
}

/** By their text: one for all pages until the newsroom changes its sections' colours. */
const known = new LRUCache<string, Sheets>({ max: 4 })

function read(sheets: string[]): Sheets {
  const text = sheets.join('\0')
  const before = known.get(text)
  if (before) return before
  const questions = new Questions()
  const parts = sheets.flatMap((sheet) => readSheet(sheet, questions))
  const letters = new Letters().addText(text.replace(/\\([0-9a-f]{1,6})/gi, '&#x$1;'))
  const fresh: Sheets = { parts, questions, letters, memory: new LRUCache({ max: 200 }) }
  known.set(text, fresh)
  return fresh
}
