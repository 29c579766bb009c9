// Proving the record: every event is read again and its hash made anew. Not whether what an event says was true, nor
// whether the whole was written anew by somebody who had the file: for that, note the last hash elsewhere and ask for it.
import { asc, gt } from 'drizzle-orm'
import { type Event, hashOfEvent } from './events.ts'
import { events } from './schema.ts'
import { type Reader, store } from './store.ts'

export interface Verdict {
  /** How many events were read and are as they were written. */
  count: number
  /** How many of them are from before there was a chain: only their order is known. */
  unchained: number
  /** Of the last event that was read and is as it was written; empty when there is none. */
  hash: string
  /** The first thing that is not as it was written. */
  fault: { position: number; sentence: string } | undefined
}

/** Events of one read: a transaction must not hold its lane for long. */
const batchSize = 1000

type Walk = Omit<Verdict, 'fault'>

/** Walks the whole record from its first event to its first fault, or to its end. */
export async function verifyEvents(size = batchSize): Promise<Verdict> {
  const walk: Walk = { count: 0, unchained: 0, hash: '' }
  for (;;) {
    const batch = await store.read((tx) => eventsAfter(tx, walk.count, size))
    for (const event of batch) {
      const sentence = faultOf(event, walk)
      if (sentence) return { ...walk, fault: { position: walk.count + 1, sentence } }
      walk.count = event.position
      walk.hash = event.hash
      if (!event.hash) walk.unchained++
    }
    if (batch.length < size) return { ...walk, fault: undefined }
  }
}

/** The position of the event that has this hash, or undefined when none has: the record is not the one it was noted of. */
export async function positionOfHash(hash: string): Promise<number | undefined> {
  for (let after = 0; hash; ) {
    const batch = await store.read((tx) => hashesAfter(tx, after))
    const found = batch.find((event) => event.hash === hash)
    if (found || batch.length === 0) return found?.position
    after = batch.at(-1)?.position ?? 0
  }
}

function faultOf(event: Event, { count, unchained, hash }: Walk): string | undefined {
  const expected = count + 1
  if (event.position !== expected) {
    const [first, last] = [expected, event.position - 1]
    return first === last ? `Event ${first} is missing.` : `Events ${first} to ${last} are missing.`
  }
  if (event.hash) {
    return event.hash === hashOfEvent(event, hash)
      ? undefined
      : `Event ${expected} is not what was recorded, or what stood before it was another event.`
  }
  return unchained < count ? `Event ${expected} has no hash, although events before it have one.` : undefined
}

const eventsAfter = async (tx: Reader, position: number, size: number): Promise<Event[]> =>
  tx.select().from(events).where(gt(events.position, position)).orderBy(asc(events.position)).limit(size)

const hashesAfter = async (tx: Reader, position: number) =>
  tx
    .select({ position: events.position, hash: events.hash })
    .from(events)
    .where(gt(events.position, position))
    .orderBy(asc(events.position))
    .limit(10_000)
