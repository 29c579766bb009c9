// Differences of the lists of an article: bylines, topics, picks.
import { align, type Pair } from '#lib/compare/alignment.ts'
import { isSame, keyOf } from '#lib/compare/equality.ts'
import type { Byline } from '#lib/compare/fields.ts'
import type { Reading } from '#lib/compare/likeness.ts'

export type Entry = string | Byline

/** `changed` is the same author with another role or place. */
export type EntryDifference<E extends Entry = Entry> =
  | { change: 'same' | 'moved'; entry: E }
  | { change: 'added'; entry: E }
  | { change: 'removed'; entry: E }
  | { change: 'changed'; was: E; entry: E; isMoved: boolean }

/** Every entry of both lists once, in the order of the new one; removed ones follow. */
export function compareEntries<E extends Entry>(was: readonly E[], is: readonly E[]): EntryDifference<E>[] {
  const pairs = alignEntries(was, is)
  const pairOf = new Map(pairs.map((pair) => [pair.is, pair]))
  const remaining = new Set(pairs.map((pair) => pair.was))
  return [
    ...is.map((entry, at): EntryDifference<E> => {
      const pair = pairOf.get(at)
      if (!pair) return { change: 'added', entry }
      const old = was[pair.was] as E
      if (!isSame(old, entry)) return { change: 'changed', was: old, entry, isMoved: pair.isMoved }
      return { change: pair.isMoved ? 'moved' : 'same', entry }
    }),
    ...was.filter((_, at) => !remaining.has(at)).map((entry): EntryDifference<E> => ({ change: 'removed', entry })),
  ]
}

/** Which entry is which: the same id, or failing that the same author, in order of occurrence. */
export function alignEntries(was: readonly Entry[], is: readonly Entry[]): Pair[] {
  return align(readingsOf(was, is), readingsOf(is, was))
}

// An author's only byline is the same one whatever is in it; of several, those that are written alike are the same.
function readingsOf(entries: readonly Entry[], others: readonly Entry[]): Reading[] {
  return entries.map((entry) => {
    const id = idOf(entry)
    const isOnly = [entries, others].every((list) => list.filter((one) => idOf(one) === id).length <= 1)
    const key = isOnly ? id : keyOf(entry)
    return { key, type: 'entry', words: new Map([[id, 4]]), size: 4 }
  })
}

function idOf(entry: Entry): string {
  return typeof entry === 'string' ? entry : entry.authorId
}
