// Merging lists of parts of a body: which of them there are and in what order, and what is in each.
import { align } from '#lib/compare/alignment.ts'
import { isSame } from '#lib/compare/equality.ts'
import { type Reading, readingOf } from '#lib/compare/likeness.ts'
import type { BodyNode } from '#lib/compare/nodes.ts'
import { mergeNode } from '#lib/merge/node.ts'
import { mergeOrder, type Slot } from '#lib/merge/order.ts'

/** Where both sides did something that cannot both be. `at` and `length` say which parts of the merged list it is about. */
export type Clash<N> = {
  /**
   * changed: both edited it, mine stands. removed: one edited what the other removed, the edit stands.
   * added: both wrote in the same place, both stand, mine first. moved: both put it elsewhere, it is where mine has it.
   */
  kind: 'changed' | 'removed' | 'added' | 'moved'
  at: number
  length: number
  base: N[]
  mine: N[]
  theirs: N[]
}

export type MergedNodes<N> = { nodes: N[]; clashes: Clash<N>[] }

type Lists<N> = { base: readonly N[]; mine: readonly N[]; theirs: readonly N[] }
type Readings = Record<'base' | 'mine' | 'theirs', Reading[]>

/** The parts of both sides, each once. */
export function mergeNodes<N extends BodyNode>(lists: Lists<N>): MergedNodes<N> {
  const readings: Readings = {
    base: lists.base.map(readingOf),
    mine: lists.mine.map(readingOf),
    theirs: lists.theirs.map(readingOf),
  }
  const version = (side: 'mine' | 'theirs') => ({
    readings: readings[side],
    pairs: align(readings.base, readings[side]),
  })
  const merged: MergedNodes<N> = { nodes: [], clashes: [] }
  for (const step of mergeOrder(lists.base.length, version('mine'), version('theirs'))) {
    if ('slot' in step) place(merged, lists, step.slot)
    else placeBoth(merged, lists, readings, step)
  }
  return merged
}

function place<N extends BodyNode>({ nodes, clashes }: MergedNodes<N>, lists: Lists<N>, slot: Slot): void {
  const at = nodes.length
  const { node, clash } = contentOf(lists, slot)
  if (!node) return
  nodes.push(node)
  const sides = sidesOf(lists, slot)
  if (slot.isMovedApart) clashes.push({ kind: 'moved', at, length: 1, ...sides })
  if (clash) clashes.push({ kind: clash, at, length: 1, ...sides })
}

/** What both sides put here. It is for a person to look at when both wrote something; what was only moved here is in a fixed order. */
function placeBoth<N extends BodyNode>(
  merged: MergedNodes<N>,
  lists: Lists<N>,
  readings: Readings,
  { mine, theirs }: { mine: Slot[]; theirs: Slot[] },
): void {
  const reading = ({ base = -1, mine = -1, theirs = -1 }: Slot) =>
    readings.base[base] ?? readings.mine[mine] ?? readings.theirs[theirs]
  const hasWords = (slots: Slot[]) => slots.some((slot) => (reading(slot)?.size ?? 0) > 0)
  const isWritten = (slots: Slot[]) => hasWords(slots.filter((slot) => slot.base === undefined))
  const isClash = isWritten(mine) && isWritten(theirs)
  const rank = (slots: Slot[]) => `${hasWords(slots) ? 0 : 1}${slots[0] && reading(slots[0])?.key}`
  const runs = isClash || rank(mine) <= rank(theirs) ? [mine, theirs] : [theirs, mine]
  const at = merged.nodes.length
  for (const slot of runs.flat()) place(merged, lists, slot)
  if (!isClash) return
  const length = merged.nodes.length - at
  const written = {
    mine: mine.flatMap((slot) => sidesOf(lists, slot).mine),
    theirs: theirs.flatMap((slot) => sidesOf(lists, slot).theirs),
  }
  merged.clashes.push({ kind: 'added', at, length, base: [], ...written })
}

type Content<N> = { node?: N; clash?: 'changed' | 'removed' }

function contentOf<N extends BodyNode>(lists: Lists<N>, slot: Slot): Content<N> {
  const { base, mine, theirs } = sidesOf(lists, slot)
  if (!base[0]) return { node: mine[0] ?? theirs[0] }
  if (mine[0] && theirs[0]) {
    const node = mergeNode(base[0], mine[0], theirs[0])
    return node ? { node } : { node: mine[0], clash: 'changed' }
  }
  const only = mine[0] ?? theirs[0]
  return only && !isSame(only, base[0]) ? { node: only, clash: 'removed' } : {}
}

function sidesOf<N>(lists: Lists<N>, slot: Slot): { base: N[]; mine: N[]; theirs: N[] } {
  const one = (list: readonly N[], at: number | undefined) => (at === undefined ? [] : list.slice(at, at + 1))
  return { base: one(lists.base, slot.base), mine: one(lists.mine, slot.mine), theirs: one(lists.theirs, slot.theirs) }
}
