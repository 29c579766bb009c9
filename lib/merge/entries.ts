// Merging the lists of an article: bylines, topics, picks.
import { isSame, keyOf } from '#lib/compare/equality.ts'
import { alignEntries, type Entry } from '#lib/compare/list-differences.ts'
import { mergeOrder, type Slot, type Version } from '#lib/merge/order.ts'
import { mergeAttributes } from '#lib/merge/three-way.ts'

type Lists<E> = { base: readonly E[]; mine: readonly E[]; theirs: readonly E[] }

/** Every entry once, with what both sides did. Where both did something else with the same entry, mine is in the list. */
export function mergeEntries<E extends Entry>(lists: Lists<E>): { entries: E[]; hasClash: boolean } {
  const merged = { entries: [] as E[], hasClash: false }
  const place = (slot: Slot) => {
    const { entry, isClash } = entryOf(lists, slot)
    if (entry !== undefined) merged.entries.push(entry)
    if (isClash || (entry !== undefined && slot.isMovedApart)) merged.hasClash = true
  }
  for (const step of mergeOrder(lists.base.length, versionOf(lists, 'mine'), versionOf(lists, 'theirs'))) {
    if ('slot' in step) place(step.slot)
    // Both added here, which is no conflict: they stand in an order that does not depend on who merges.
    else for (const slot of inFixedOrder(lists, step)) place(slot)
  }
  return merged
}

function versionOf<E extends Entry>(lists: Lists<E>, side: 'mine' | 'theirs'): Version {
  const readings = lists[side].map((entry) => ({ key: keyOf(entry), type: 'entry', words: new Map(), size: 1 }))
  return { readings, pairs: alignEntries(lists.base, lists[side]) }
}

function inFixedOrder<E extends Entry>(lists: Lists<E>, { mine, theirs }: { mine: Slot[]; theirs: Slot[] }): Slot[] {
  const rank = (slots: Slot[]) => keyOf(slots[0] && entryOf(lists, slots[0]).entry)
  return rank(mine) <= rank(theirs) ? [...mine, ...theirs] : [...theirs, ...mine]
}

function entryOf<E extends Entry>(lists: Lists<E>, slot: Slot): { entry?: E; isClash?: boolean } {
  const base = lists.base[slot.base ?? -1]
  const mine = lists.mine[slot.mine ?? -1]
  const theirs = lists.theirs[slot.theirs ?? -1]
  const only = mine ?? theirs
  if (base === undefined) return { entry: only }
  if (mine !== undefined && theirs !== undefined) {
    const merged = mergeEntry(base, mine, theirs)
    return merged ? { entry: merged as E } : { entry: mine, isClash: true }
  }
  return only === undefined || isSame(only, base) ? {} : { entry: only, isClash: true }
}

/** The same id is the same entry; an author's role and place merge one by one. */
function mergeEntry(base: Entry, mine: Entry, theirs: Entry): Entry | undefined {
  if (typeof base === 'string' || typeof mine === 'string' || typeof theirs === 'string') return mine
  return mergeAttributes(base, mine, theirs)
}
