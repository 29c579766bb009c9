// Merging running text that both sides changed: possible while a word that neither changed stands between their changes.
import type { Inline, Mark } from '#lib/body/document.ts'
import { isSame } from '#lib/compare/equality.ts'
import { type Hunk, hasWord, hunksBetween } from '#lib/compare/hunks.ts'
import { inlinesFrom, marksOf, type Token, tokensOf, withMarks } from '#lib/compare/tokens.ts'

/** The text with the changes of both, or undefined when they touch. Marks merge one by one, on the words that stayed. */
export function mergeInlines(
  base: readonly Inline[],
  mine: readonly Inline[],
  theirs: readonly Inline[],
): Inline[] | undefined {
  const before = tokensOf(base)
  const [left, right] = [sideOf(before, mine), sideOf(before, theirs)]
  const changes = allChanges(left, right)
  if (changes.some((change, at) => touches(before, change, changes[at + 1]))) return undefined
  if (cutsMarks(before, left, right) || cutsMarks(before, right, left)) return undefined
  const merged: Token[] = []
  let at = 0
  for (const change of [...changes, { wasStart: before.length, wasEnd: before.length, words: [] }]) {
    for (; at < change.wasStart; at += 1) {
      const token = keptToken(before[at] as Token, left.kept[at], right.kept[at])
      if (!token) return undefined
      merged.push(token)
    }
    merged.push(...change.words)
    at = change.wasEnd
  }
  return inlinesFrom(merged)
}

type Change = Hunk & { words: Token[]; by: 'mine' | 'theirs' | 'both' }
/** What a side made of the base: its hunks, and its token for each token of the base that it kept. */
type Side = { tokens: Token[]; hunks: Hunk[]; kept: (Token | undefined)[] }

function sideOf(base: readonly Token[], content: readonly Inline[]): Side {
  const tokens = tokensOf(content)
  const hunks = hunksBetween(base, tokens)
  const kept: Side['kept'] = []
  let [wasAt, isAt] = [0, 0]
  for (const hunk of [...hunks, { wasStart: base.length, wasEnd: base.length, isEnd: tokens.length }]) {
    while (wasAt < hunk.wasStart) kept[wasAt++] = tokens[isAt++]
    wasAt = hunk.wasEnd
    isAt = hunk.isEnd
  }
  return { tokens, hunks, kept }
}

/** The changes of both in the order of the base, identical ones once. */
function allChanges(left: Side, right: Side): Change[] {
  const changesOf = (side: Side, by: Change['by']): Change[] =>
    side.hunks.map((hunk) => ({ ...hunk, words: side.tokens.slice(hunk.isStart, hunk.isEnd), by }))
  const mine = new Map(changesOf(left, 'mine').map((change) => [`${change.wasStart} ${change.wasEnd}`, change]))
  const theirs = changesOf(right, 'theirs').filter((change) => {
    const twin = mine.get(`${change.wasStart} ${change.wasEnd}`)
    if (!twin || !isSame(twin.words, change.words)) return true
    twin.by = 'both'
    return false
  })
  return [...mine.values(), ...theirs].sort((a, b) => a.wasStart - b.wasStart || a.wasEnd - b.wasEnd)
}

function touches(base: readonly Token[], change: Change, next: Change | undefined): boolean {
  if (!next || change.by === next.by || change.by === 'both' || next.by === 'both') return false
  return !hasWord(base, change.wasEnd, next.wasStart)
}

/** True when one side replaced words that the other marked, or wrote into the middle of them. */
function cutsMarks(base: readonly Token[], writer: Side, marker: Side): boolean {
  const isMarked = (at: number) => {
    const [before, after] = [base[at], marker.kept[at]]
    return before !== undefined && after !== undefined && !isSame(marksOf(before), marksOf(after))
  }
  return writer.hunks.some(({ wasStart, wasEnd }) => {
    for (let at = wasStart; at < wasEnd; at += 1) if (isMarked(at)) return true
    return isMarked(wasStart - 1) && isMarked(wasEnd)
  })
}

function keptToken(base: Token, mine: Token | undefined, theirs: Token | undefined): Token | undefined {
  const marks = mergeMarks(marksOf(base), marksOf(mine ?? base), marksOf(theirs ?? base))
  return marks && withMarks(base, marks)
}

/** Undefined when both linked the same word to different addresses. */
function mergeMarks(base: readonly Mark[], mine: readonly Mark[], theirs: readonly Mark[]): Mark[] | undefined {
  if (isSame(mine, theirs) || isSame(base, theirs)) return [...mine]
  if (isSame(base, mine)) return [...theirs]
  const kinds = [...new Set([...mine, ...theirs].map((mark) => mark.type))].sort()
  const merged: Mark[] = []
  for (const kind of kinds) {
    const [was, left, right] = [base, mine, theirs].map((marks) => marks.find((mark) => mark.type === kind))
    const winner = isSame(was, left) ? right : left
    if (!isSame(was, left) && !isSame(was, right) && !isSame(left, right)) return undefined
    if (winner) merged.push(winner)
  }
  return merged
}
