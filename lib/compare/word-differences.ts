// Differences of running text, word by word, in the order in which they are read.
import type { Inline } from '#lib/body/document.ts'
import { isSame } from '#lib/compare/equality.ts'
import { type Hunk, hunksBetween } from '#lib/compare/hunks.ts'
import { inlinesFrom, isWord, marksOf, splitWords, type Token, tokensOf } from '#lib/compare/tokens.ts'

/** A stretch of a plain text. */
export type TextPiece = { change: 'same' | 'added' | 'removed'; text: string }

/** A stretch of running text; `marked` reads the same and has other marks or links than `was`. */
export type InlinePiece =
  | { change: 'same' | 'added' | 'removed'; content: Inline[] }
  | { change: 'marked'; content: Inline[]; was: Inline[] }

/** The whole of both texts, as what stayed, what was removed and what was added. */
export function compareTexts(was: string, is: string): TextPiece[] {
  const before = splitWords(was).map((key) => ({ key, isWord: isWord(key) }))
  const after = splitWords(is).map((key) => ({ key, isWord: isWord(key) }))
  const pieces: TextPiece[] = []
  const put = (change: TextPiece['change'], words: typeof after) => {
    if (words.length > 0) pieces.push({ change, text: words.map((word) => word.key).join('') })
  }
  walk(hunksBetween(before, after), after.length, {
    same: (_, start, end) => put('same', after.slice(start, end)),
    changed: (hunk) => {
      put('removed', before.slice(hunk.wasStart, hunk.wasEnd))
      put('added', after.slice(hunk.isStart, hunk.isEnd))
    },
  })
  return pieces
}

/** The same for running text with bold, links and citations. */
export function compareInlines(was: readonly Inline[], is: readonly Inline[]): InlinePiece[] {
  const [before, after] = [tokensOf(was), tokensOf(is)]
  const pieces: InlinePiece[] = []
  const put = (change: 'added' | 'removed', tokens: Token[]) => {
    if (tokens.length > 0) pieces.push({ change, content: inlinesFrom(tokens) })
  }
  walk(hunksBetween(before, after), after.length, {
    same: (wasStart, start, end) => pieces.push(...keptPieces(before.slice(wasStart), after.slice(start, end))),
    changed: (hunk) => {
      put('removed', before.slice(hunk.wasStart, hunk.wasEnd))
      put('added', after.slice(hunk.isStart, hunk.isEnd))
    },
  })
  return pieces
}

type Visits = { same: (wasStart: number, start: number, end: number) => void; changed: (hunk: Hunk) => void }

function walk(hunks: readonly Hunk[], length: number, visits: Visits): void {
  let [wasAt, isAt] = [0, 0]
  for (const hunk of hunks) {
    if (hunk.isStart > isAt) visits.same(wasAt, isAt, hunk.isStart)
    visits.changed(hunk)
    wasAt = hunk.wasEnd
    isAt = hunk.isEnd
  }
  if (length > isAt) visits.same(wasAt, isAt, length)
}

/** Words that stayed, cut where their marks begin and cease to differ. */
function keptPieces(before: readonly Token[], after: readonly Token[]): InlinePiece[] {
  const isMarked = after.map((token, at) => !isSame(marksOf(token), marksOf(before[at] as Token)))
  const pieces: InlinePiece[] = []
  for (let start = 0, end = 0; start < after.length; start = end) {
    while (end < after.length && isMarked[end] === isMarked[start]) end += 1
    const content = inlinesFrom(after.slice(start, end))
    if (isMarked[start]) pieces.push({ change: 'marked', content, was: inlinesFrom(before.slice(start, end)) })
    else pieces.push({ change: 'same', content })
  }
  return pieces
}
