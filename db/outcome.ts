// What a verb hands back, and the one place that records it: the event for the newsroom and the purge for the cache,
// inside the transaction of the write. Verbs take `tx` and open nothing; `perform` (or a job) opens the write.
import type { Key } from '#lib/keys.ts'
import { appendEvents, type NewEvent } from './events.ts'
import { addPurges } from './purges.ts'
import { store, type Writer } from './store.ts'

export interface Outcome<T = undefined> {
  value: T
  /** noun.verbed, of what, and what is worth remembering of it. Left out by what nobody did: a challenge was made. */
  event?: NewEvent
  /** Every key that the write touched, before and after. */
  touched: Key[]
  /** When readers see it, in ms; now unless it is scheduled. */
  from?: number
  /** What changes by itself at other moments because of this write: the end of a lead package, the next publication. */
  later?: { touched: Key[]; from: number }[]
  /** Soft: readers may see the old page once more. Words changed or withdrawn are never soft. */
  soft?: boolean
}

/** Writes the events and one purge row a moment; several outcomes of one transaction share them. */
export async function record(
  tx: Writer,
  outcomes: Outcome<unknown>[],
  by: string,
  now: Date,
  origin = '',
): Promise<void> {
  const happened = outcomes.flatMap(({ event }) => event ?? [])
  await appendEvents(tx, happened, { by, origin, now })
  await addPurges(tx, gather(outcomes, now.getTime()), now)
}

function gather(outcomes: Outcome<unknown>[], at: number) {
  const groups = new Map<string, { from: number; hard: boolean; keys: Set<Key> }>()
  for (const { touched, from = at, later = [], soft = false } of outcomes) {
    for (const turn of [{ touched, from }, ...later]) {
      const name = `${turn.from} ${soft}`
      const group = groups.get(name) ?? { from: turn.from, hard: !soft, keys: new Set() }
      for (const key of turn.touched) group.keys.add(key)
      groups.set(name, group)
    }
  }
  return [...groups.values()]
    .filter(({ keys }) => keys.size > 0)
    .map(({ from, hard, keys }) => ({ from, hard, keys: [...keys].sort() }))
}

/** Runs one verb in a write of its own and records what it did; gives back the verb's value. */
export async function perform<T>(verb: (tx: Writer) => Promise<Outcome<T>>, by: string, now: Date): Promise<T> {
  return store.write(async (tx) => {
    const outcome = await verb(tx)
    await record(tx, [outcome], by, now)
    return outcome.value
  })
}
