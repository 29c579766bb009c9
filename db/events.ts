// The record: every event holds the hash of itself and the one before it, so that nothing in between can be changed, taken
// out or put in without every later hash being another. Whoever notes the last hash elsewhere can also tell whether the
// end was cut off or the whole was written anew.
import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { canonical } from '#lib/canonical.ts'
import { newId } from './ids.ts'
import { events } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type Event = typeof events.$inferSelect

/** SHA-256, hex, over the event and the hash of the one before it ('' for the first). */
export function hashOfEvent({ hash: _, ...event }: Event, previous: string): string {
  return createHash('sha256')
    .update(canonical([previous, event]))
    .digest('hex')
}

export interface NewEvent {
  what: string
  subject: string
  details?: Record<string, unknown>
}

export interface Recording {
  by: string
  /** The client's address; empty for a job. */
  origin: string
  now: Date
}

/** Adds events at the end of the record. One writer at a time, so the order is that of the commits. */
export async function appendEvents(tx: Writer, added: NewEvent[], { by, origin, now }: Recording): Promise<void> {
  let { position, hash } = await newestEvent(tx)
  const rows = added.map(({ what, subject, details = {} }) => {
    const plain = JSON.parse(JSON.stringify(details))
    const row = { id: newId(), position: ++position, at: now.getTime(), by, origin, what, subject, details: plain }
    hash = hashOfEvent({ ...row, hash }, hash)
    return { ...row, hash }
  })
  for (let i = 0; i < rows.length; i += 100) await tx.insert(events).values(rows.slice(i, i + 100))
}

/** Where the record ends; position 0 and an empty hash when nothing has happened yet. */
export async function newestEvent(tx: Reader): Promise<{ position: number; hash: string }> {
  const { position, hash } = events
  const [last] = await tx.select({ position, hash }).from(events).orderBy(desc(position)).limit(1)
  return last ?? { position: 0, hash: '' }
}
