// Typography while writing and for a whole text: curly quotation marks, real dashes, an ellipsis, spaces that do not break,
// × and − in figures, each by the habits of the language. Never in addresses or code; twice is the same as once.

import { groups, minuses, multiplications, unitAtEnd, units } from '#lib/typography/figures.ts'
import { type Habits, habitsOf } from '#lib/typography/languages.ts'
import { dashes, ellipses } from '#lib/typography/marks.ts'
import { edited, type Pass, untouched } from '#lib/typography/passes.ts'
import { quoteEdits } from '#lib/typography/quotes.ts'
import { clinging, closings, openings, punctuation } from '#lib/typography/spaces.ts'

/** The rules in their order; each reads what the one before has left. */
export const PASSES: readonly Pass[] = [
  ellipses,
  dashes,
  multiplications,
  minuses,
  groups,
  units,
  (text, habits) => quoteEdits(text, habits),
  openings,
  closings,
  punctuation,
  clinging,
]

/** The whole text as it should be printed in its language. */
export function smarten(text: string, language: string): string {
  const habits = habitsOf(language)
  return PASSES.reduce((better, pass) => edited(better, pass(better, habits)), text)
}

/** `replace` characters before the cursor go, and `with` comes in, the typed one included: one step to undo. */
export type Typed = { replace: number; with: string }

/** What becomes of a character typed after `before`, the text of its block; `undefined`: nothing but itself. */
export function typographic(before: string, typed: string, language: string): Typed | undefined {
  if (typed.length !== 1 || isInAddressOrCode(before, typed)) return undefined
  const habits = habitsOf(language)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  switch (typed) {
    case '"':
    case "'":
      return atEnd(line, typed, (text) => quoteEdits(text, habits, true))
    case '-':
      return typedHyphen(line, habits)
    case '.':
      return /(?<![.…])\.\.$/.test(line) ? { replace: 2, with: '…' } : typedAfterUnit(line, typed)
    case ' ':
      return typedSpace(line, habits)
    case ';':
    case ':':
    case '!':
    case '?':
      return typedSign(line, typed, habits)
    case ',':
    case ')':
      return typedAfterUnit(line, typed)
    default:
      return typedLetter(line, typed, habits)
  }
}

function isInAddressOrCode(before: string, typed: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if ((line.match(/`/g)?.length ?? 0) % 2 === 1) return true
  // Which ends an address.
  if (typed === '"') return false
  // A letter more, so that an address that ends in a slash or a dot is still being written.
  return untouched(`${line}x`).some(([, to]) => to === line.length + 1)
}

// What a rule would do to the typed character itself.
function atEnd(line: string, typed: string, edit: (text: string) => ReturnType<Pass>): Typed | undefined {
  const text = line + typed
  const last = edit(text).at(-1)
  return last && last.to === text.length ? { replace: line.length - last.from, with: last.with } : undefined
}

// The first hyphen of a line may become a rule.
function typedHyphen(line: string, { dash }: Habits): Typed | undefined {
  if (/[^-–—<!\s]\s*[–—]$/.test(line)) return { replace: 1, with: '—' }
  if (!/[^-–—<!\s]\s*-$/.test(line)) return undefined
  return { replace: 1, with: /\d-$/.test(line) ? '–' : dash }
}

function typedSpace(line: string, habits: Habits): Typed | undefined {
  if (habits.space !== '' && line.endsWith(habits.quotes[0] + habits.space)) return { replace: 1, with: habits.space }
  if (habits.clinging !== null) {
    const clings = atEnd(line, ' ', () => clinging(`${line} x`, habits).filter(({ to }) => to === line.length + 1))
    if (clings) return { replace: 0, with: '\u00a0' }
  }
  return typedAfterUnit(line, ' ')
}

function typedSign(line: string, typed: string, habits: Habits): Typed | undefined {
  const isTime = typed === ':' && /\d$/.test(line)
  return (isTime ? undefined : atEnd(line, typed, (text) => punctuation(text, habits))) ?? typedAfterUnit(line, typed)
}

function typedAfterUnit(line: string, typed: string): Typed | undefined {
  const unit = unitAtEnd(line)
  return unit === undefined ? undefined : { replace: unit.length, with: `\u202f${unit.slice(1)}${typed}` }
}

function typedLetter(line: string, typed: string, { single }: Habits): Typed | undefined {
  if (/\p{sc=Hebrew}/u.test(typed) && /\p{sc=Hebrew}”$/u.test(line)) return { replace: 1, with: `״${typed}` }
  if (!/\d/.test(typed)) return undefined
  // ’90s: what was taken for a quotation is a year without its century.
  if (single?.[0] === '‘' && /(?:^|[\s(])‘$/.test(line)) return { replace: 1, with: `’${typed}` }
  const times = /(?<=\d ?)(?<!(?<![\d.,])0)x( ?)$/.exec(line)
  if (times) return { replace: times[0].length, with: `×${times[1]}${typed}` }
  return /(?:^|[\s([])(?<!\d\s)-$/.test(line) ? { replace: 1, with: `−${typed}` } : undefined
}
