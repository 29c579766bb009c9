// Which part of one version is which part of the other: what stayed in order, what was edited, what was moved.
// Parts that occur once in both are found first (patience diff), the stretches between them by likeness.
import { longestAscending } from '#lib/compare/ascending.ts'
import { ALIKE_ELSEWHERE, likeness, type Reading } from '#lib/compare/likeness.ts'
import { matchInOrder } from '#lib/compare/stretches.ts'

/** Positions of the same part in both versions. */
export type Pair = { was: number; is: number; isMoved: boolean }

// More candidates than this for edited parts that moved are not compared.
const MOST_CANDIDATES = 40_000

/** The pairs in the order of `is`. A part of either version is in one pair at most; what is in none was removed or added. */
export function align(was: readonly Reading[], is: readonly Reading[]): Pair[] {
  const { kept, moved } = onceInBoth(was, is)
  const isElsewhere = new Set(moved.map((pair) => pair.was))
  const hasArrived = new Set(moved.map((pair) => pair.is))
  const pairs: Pair[] = [...moved, ...kept]
  let [wasAt, isAt] = [0, 0]
  for (const anchor of [...kept, { was: was.length, is: is.length }]) {
    const left = positions(wasAt, anchor.was).filter((at) => !isElsewhere.has(at))
    const right = positions(isAt, anchor.is).filter((at) => !hasArrived.has(at))
    for (const match of matchInOrder(left, right, was, is)) pairs.push({ ...match, isMoved: false })
    wasAt = anchor.was + 1
    isAt = anchor.is + 1
  }
  return [...pairs, ...movedAmong(was, is, pairs)].sort((a, b) => a.is - b.is)
}

/** What occurs exactly once in both: the longest run in order stays, the others were moved. */
function onceInBoth(was: readonly Reading[], is: readonly Reading[]): { kept: Pair[]; moved: Pair[] } {
  const before = singles(was)
  const common: Pair[] = []
  for (const [key, at] of singles(is)) {
    const old = before.get(key)
    if (old !== undefined && at !== undefined) common.push({ was: old, is: at, isMoved: false })
  }
  const kept = longestAscending(common, (pair) => pair.was)
  const staying = new Set(kept)
  const moved = common.filter((pair) => !staying.has(pair) && (is[pair.is]?.size ?? 0) > 0)
  return { kept, moved: moved.map((pair) => ({ ...pair, isMoved: true })) }
}

function singles(readings: readonly Reading[]): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  for (const [at, { key }] of readings.entries()) found.set(key, found.has(key) ? undefined : at)
  return found
}

/** Among what is left, the most alike first; of equals, the first in the text. */
function movedAmong(was: readonly Reading[], is: readonly Reading[], pairs: readonly Pair[]): Pair[] {
  const worded = (readings: readonly Reading[], taken: Set<number>) =>
    positions(0, readings.length).filter((at) => !taken.has(at) && (readings[at]?.size ?? 0) > 3)
  const removed = worded(was, new Set(pairs.map((pair) => pair.was)))
  const added = worded(is, new Set(pairs.map((pair) => pair.is)))
  if (removed.length * added.length > MOST_CANDIDATES) return []
  const candidates = removed.flatMap((from) =>
    added.map((to) => ({ was: from, is: to, alike: likeness(was[from] as Reading, is[to] as Reading) })),
  )
  const found: Pair[] = []
  for (const { was: from, is: to, alike } of candidates.sort((a, b) => b.alike - a.alike)) {
    if (alike < ALIKE_ELSEWHERE) break
    if (!found.some((pair) => pair.was === from || pair.is === to)) found.push({ was: from, is: to, isMoved: true })
  }
  return found
}

function positions(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)
}
