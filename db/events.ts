// The record: every event holds the hash of itself and the one before it, so that nothing in between can be changed, taken
// out or put in without every later hash being another. Whoever notes the last hash elsewhere can also tell whether the
// end was cut off or the whole was written anew. Proving it is event-chain.ts.
import { createHash } from 'node:crypto'
import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
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

export interface EventFilter {
  by?: string
  /** 'person' for all that was done to people, or 'person.invited'. */
  what?: string
  subject?: string
  /** In ms, from the first on and before the second. */
  from?: number
  until?: number
}

/** Events on one page of the record. */
export const eventPageSize = 50

/** How far one look goes back: a filter that nothing matches must not read the whole record. */
const reach = 100_000

export interface EventPage {
  events: Event[]
  /** The cursor of the page before, or undefined when the record begins on this one. */
  earlier: number | undefined
}

/** The newest events that match, before the position `before`. */
export async function listEvents(
  tx: Reader,
  filter: EventFilter,
  { before, size = eventPageSize, back = reach }: { before?: number; size?: number; back?: number } = {},
): Promise<EventPage> {
  const end = before ?? (await newestEvent(tx)).position + 1
  const start = Math.max(1, end - back)
  const within = and(lt(events.position, end), gte(events.position, start))
  const rows = await tx
    .select()
    .from(events)
    .where(and(within, ...matching(filter)))
    .orderBy(desc(events.position))
    .limit(size + 1)
  const page = rows.slice(0, size)
  if (rows.length > size) return { events: page, earlier: page.at(-1)?.position }
  return { events: page, earlier: start > 1 ? start : undefined }
}

function matching({ by, what, subject, from, until }: EventFilter): (SQL | undefined)[] {
  return [
    by === undefined ? undefined : eq(events.by, by),
    what === undefined ? undefined : doing(what),
    subject === undefined ? undefined : eq(events.subject, subject),
    from === undefined ? undefined : gte(events.at, from),
    until === undefined ? undefined : lt(events.at, until),
  ]
}

/** A whole noun is everything between 'noun.' and the next text that does not begin so. */
const doing = (what: string) =>
  what.includes('.') ? eq(events.what, what) : and(gte(events.what, `${what}.`), lt(events.what, `${what}/`))
