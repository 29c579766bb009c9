// How often something was tried lately, under a name. Counted before it is known whether the try is right, in a
// transaction: of a thousand at once only as many get through as may. What counts as one name is auth/limits.ts.
import { and, inArray, lt } from 'drizzle-orm'
import { attempts } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type Rule =
  /** `most` within `per` ms; then none until that time is over. */
  | { most: number; per: number }
  /** `free` ones; then one after `first` ms, one after twice that, and so on, up to `longest`; after which all is forgotten. */
  | { free: number; first: number; longest: number }

export interface Try {
  name: string
  rule: Rule
}

type Row = typeof attempts.$inferSelect

export interface Counted {
  /** How long to wait, in ms; 0 when the try was counted. */
  wait: number
  /** How often each name was tried, this time included. */
  counts: Record<string, number>
}

/** Counts one try under every name, or under none when one of them says no. */
export async function countAttempts(tx: Writer, tries: Try[], now: Date): Promise<Counted> {
  const at = now.getTime()
  const known = await listAttempts(
    tx,
    tries.map(({ name }) => name),
  )
  const rows = tries.map(({ name, rule }) => ({ rule, row: currentRow(name, rule, known.get(name), at) }))
  const wait = Math.max(0, ...rows.map(({ rule, row }) => waitOf(rule, row, at)))
  if (wait > 0) return { wait, counts: {} }
  for (const { rule, row } of rows) {
    const counted = oneMore(rule, row, at)
    await tx.insert(attempts).values(counted).onConflictDoUpdate({ target: attempts.name, set: counted })
  }
  return { wait: 0, counts: Object.fromEntries(rows.map(({ row }) => [row.name, row.count + 1])) }
}

/** How often each name was tried, as it was last counted. */
export async function listAttempts(tx: Reader, names: string[]): Promise<Map<string, Row>> {
  const rows = await tx.select().from(attempts).where(inArray(attempts.name, names))
  return new Map(rows.map((row) => [row.name, row]))
}

/** Forgets all that was tried under these names. */
export async function forgetAttempts(tx: Writer, names: string[]): Promise<void> {
  await tx.delete(attempts).where(inArray(attempts.name, names))
}

/** A try that was right is taken back: the people of one office share an address. */
export async function takeBackAttempt(tx: Writer, name: string): Promise<void> {
  const row = (await listAttempts(tx, [name])).get(name)
  if (!row || row.count < 1) return
  const set = { count: row.count - 1 }
  await tx.insert(attempts).values(row).onConflictDoUpdate({ target: attempts.name, set })
}

/** Deletes what no rule remembers; gives how many. */
export async function pruneAttempts(tx: Writer, now: Date): Promise<number> {
  const old = now.getTime() - 2 * 24 * 3_600_000
  const over = and(lt(attempts.since, old), lt(attempts.until, now.getTime()))
  return (await tx.delete(attempts).where(over).returning({ name: attempts.name })).length
}

/** The row as it counts now: a new one when what it counted is past. */
function currentRow(name: string, rule: Rule, row: Row | undefined, at: number): Row {
  const isPast = row && at >= ('per' in rule ? row.since + rule.per : Math.max(row.since, row.until) + rule.longest)
  return row && !isPast ? row : { name, count: 0, since: at, until: 0 }
}

const waitOf = (rule: Rule, { count, since, until }: Row, at: number) =>
  'per' in rule ? (count >= rule.most ? since + rule.per - at : 0) : until - at

function oneMore(rule: Rule, row: Row, at: number): Row {
  const count = row.count + 1
  if ('per' in rule || count < rule.free) return { ...row, count }
  const pause = Math.min(rule.first * 2 ** Math.min(count - rule.free, 40), rule.longest)
  return { ...row, count, until: at + pause }
}
