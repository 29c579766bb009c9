// Where two texts differ, word by word: Myers' algorithm (package diff), made readable.
import { diffArrays } from 'diff'
import type { Token } from '#lib/compare/tokens.ts'

/** Words from `wasStart` to `wasEnd` became the words from `isStart` to `isEnd`; either may be none. */
export type Hunk = { wasStart: number; wasEnd: number; isStart: number; isEnd: number }

// Beyond this many differences two texts have nothing to do with each other; the time grows with the square.
const MOST_EDITS = 1200

type Comparable = Pick<Token, 'key' | 'isWord'>

/** The differences in order. Between two of them stands at least one word that stayed. */
export function hunksBetween(was: readonly Comparable[], is: readonly Comparable[]): Hunk[] {
  const { start, wasEnd, isEnd } = withoutCommonEnds(was, is)
  if (start === wasEnd && start === isEnd) return []
  const middle = editsBetween(was.slice(start, wasEnd), is.slice(start, isEnd)) ?? [
    { wasStart: 0, wasEnd: wasEnd - start, isStart: 0, isEnd: isEnd - start },
  ]
  const hunks: Hunk[] = []
  for (const edit of middle) {
    const last = hunks.at(-1)
    const hunk = shifted(edit, start)
    if (last && !hasWord(was, last.wasEnd, hunk.wasStart))
      Object.assign(last, { wasEnd: hunk.wasEnd, isEnd: hunk.isEnd })
    else hunks.push(hunk)
  }
  return hunks
}

export function hasWord(tokens: readonly Comparable[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.isWord) return true
  return false
}

function editsBetween(was: readonly Comparable[], is: readonly Comparable[]): Hunk[] | undefined {
  const keys = (tokens: readonly Comparable[]) => tokens.map((token) => token.key)
  const changes = diffArrays(keys(was), keys(is), { maxEditLength: MOST_EDITS })
  if (!changes) return undefined
  const edits: Hunk[] = []
  let [wasAt, isAt] = [0, 0]
  for (const { added, removed, value } of changes) {
    const edit = { wasStart: wasAt, wasEnd: wasAt, isStart: isAt, isEnd: isAt }
    if (!added) wasAt += value.length
    if (!removed) isAt += value.length
    if (added || removed) edits.push({ ...edit, wasEnd: wasAt, isEnd: isAt })
  }
  return edits
}

function withoutCommonEnds(was: readonly Comparable[], is: readonly Comparable[]) {
  const shorter = Math.min(was.length, is.length)
  let start = 0
  while (start < shorter && was[start]?.key === is[start]?.key) start += 1
  let end = 0
  while (end < shorter - start && was.at(-1 - end)?.key === is.at(-1 - end)?.key) end += 1
  return { start, wasEnd: was.length - end, isEnd: is.length - end }
}

function shifted({ wasStart, wasEnd, isStart, isEnd }: Hunk, by: number): Hunk {
  return { wasStart: wasStart + by, wasEnd: wasEnd + by, isStart: isStart + by, isEnd: isEnd + by }
}
