// The outbox of the page cache: what pages are to be forgotten, written in the transaction of the write that changed
// them. Positions are the order of the commits, counted up without a gap; the newest row is never pruned, so they never
// begin again. Whoever reads on from a position and finds the next one missing was away too long and forgets all.
import { and, asc, desc, gt, lt } from 'drizzle-orm'
import { isKey, type Key } from '#lib/keys.ts'
import { newId } from './ids.ts'
import { purges } from './schema.ts'
import { type Reader, store, type Writer } from './store.ts'

export interface Purge {
  position: number
  keys: Key[]
  /** Forget at once; soft: readers may see the old page once more. */
  hard: boolean
  /** When it becomes true, in ms since 1970. */
  from: number
}

/** Adds rows at the end of the outbox. One writer at a time, so the order of positions is that of the commits. */
export async function addPurges(tx: Writer, rows: Omit<Purge, 'position'>[], now: Date): Promise<void> {
  let last = await lastPosition(tx)
  for (const row of rows) await tx.insert(purges).values({ id: newId(), at: now.getTime(), position: ++last, ...row })
}

async function lastPosition(tx: Reader): Promise<number> {
  const [last] = await tx.select({ position: purges.position }).from(purges).orderBy(desc(purges.position)).limit(1)
  return last?.position ?? 0
}

/** The position of the last row; 0 when there is none. */
export const newestPurgePosition = (): Promise<number> => store.read(lastPosition)

const columns = { position: purges.position, keys: purges.keys, hard: purges.hard, from: purges.from }

/** The rows after a position, in the order of their commits. */
export async function listPurgesAfter(position: number): Promise<Purge[]> {
  return store.read(async (tx) =>
    toPurges(await tx.select(columns).from(purges).where(gt(purges.position, position)).orderBy(asc(purges.position))),
  )
}

/** What is scheduled for after `now` (ms), in the order of the commits. */
export async function listPurgesDueAfter(now: number): Promise<Purge[]> {
  return store.read(async (tx) =>
    toPurges(await tx.select(columns).from(purges).where(gt(purges.from, now)).orderBy(asc(purges.position))),
  )
}

/** Plain texts come back; one that is on no list of ours is left out, not believed. */
const toPurges = (rows: (Omit<Purge, 'keys'> & { keys: string[] })[]): Purge[] =>
  rows.map((row) => ({ ...row, keys: row.keys.filter(isKey) }))

/**
 * Deletes the rows written and due before `before`, but never the newest. Every reader of the outbox must have seen
 * them by then. Gives how many went.
 */
export async function prunePurges(tx: Writer, before: Date): Promise<number> {
  const at = before.getTime()
  const old = and(lt(purges.at, at), lt(purges.from, at), lt(purges.position, await lastPosition(tx)))
  return (await tx.delete(purges).where(old).returning({ position: purges.position })).length
}
