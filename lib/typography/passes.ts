// One improvement of a text after the other, and the places where none is made: addresses, code, tags.
import type { Edit } from '#lib/body/inline-text.ts'
import type { Habits } from '#lib/typography/languages.ts'

/** What one rule would change in a text: in order, without overlaps. */
export type Pass = (text: string, habits: Habits) => Edit[]

// An address ends before the punctuation of its sentence, also after that has been improved.
const ADDRESS = /(?:https?:\/\/|www\.|(?:[\w-]+\.)+[a-z]{2,10}\/)[^\s"“”„«»‹›<>]*(?<![.,;:!?)\]'’…–—-])/
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const CODE = /`[^`\n]*`|<[a-z/!][^<>\n]*>/
const UNTOUCHED = new RegExp(`${CODE.source}|${ADDRESS.source}|${MAIL.source}`, 'giu')

/** The ranges of a text that are no prose. */
export function untouched(text: string): [from: number, to: number][] {
  // Most texts have none, and the search for them is the slowest part.
  if (!/[`<@/]|www\./i.test(text)) return []
  return [...text.matchAll(UNTOUCHED)].map(({ 0: found, index }) => [index, index + found.length])
}

/** The edits that give each match of `pattern` in prose the text of `improve`; `undefined` leaves it. */
export function editsOf(
  text: string,
  pattern: RegExp,
  improve: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  const skipped = untouched(text)
  const edits: Edit[] = []
  let range = 0
  for (const match of text.matchAll(pattern)) {
    const from = match.index
    const to = from + match[0].length
    while (range < skipped.length && (skipped[range]?.[1] ?? 0) <= from) range += 1
    if ((skipped[range]?.[0] ?? text.length) < to) continue
    const better = improve(match)
    if (better !== undefined && better !== match[0]) edits.push({ from, to, with: better })
  }
  return edits
}

/** The text with these edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const edit of edits) {
    result += text.slice(done, edit.from) + edit.with
    done = edit.to
  }
  return result + text.slice(done)
}
