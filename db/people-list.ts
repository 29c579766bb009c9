// The people of the desk as its people page shows them: who can sign in, who was only invited, who has left.
import { and, asc, eq, gt, max } from 'drizzle-orm'
import { type Person, personColumns } from './people.ts'
import { devices, links, passkeys, passwords, people, sessions } from './schema.ts'
import type { Reader } from './store.ts'

/** `invited`: has no way of signing in yet. */
export type AccountState = 'active' | 'invited' | 'deactivated'

export interface Account extends Person {
  state: AccountState
  /** When the account was made. */
  at: number
  /** When somebody signed in as this person was last here; 0 for never. */
  seenAt: number
  /** Until when the newest invitation can be accepted; 0 when there is none. */
  invitedUntil: number
}

/** More than this no newsroom of one installation has. */
const most = 1000

/** Everybody who has or had an account, by name. */
export async function listPeople(tx: Reader, now: Date): Promise<Account[]> {
  const rows = await tx
    .select({ ...personColumns, at: people.at })
    .from(people)
    .orderBy(asc(people.name), asc(people.id))
    .limit(most)
  const able = new Set([
    ...(await tx.select({ id: passwords.personId }).from(passwords)).map(({ id }) => id),
    ...(await tx.selectDistinct({ id: passkeys.personId }).from(passkeys)).map(({ id }) => id),
  ])
  const seen = await lastSeen(tx)
  const invited = await invitations(tx, now)
  return rows.map((row) => ({
    ...row,
    state: row.until <= now.getTime() ? 'deactivated' : able.has(row.id) ? 'active' : 'invited',
    seenAt: seen.get(row.id) ?? 0,
    invitedUntil: invited.get(row.id) ?? 0,
  }))
}

/** One of them; undefined when there is nobody of that id. */
export async function getAccount(tx: Reader, id: string, now: Date): Promise<Account | undefined> {
  return (await listPeople(tx, now)).find((account) => account.id === id)
}

/** Names by id, for sentences. */
export async function namesOfPeople(tx: Reader): Promise<Map<string, string>> {
  const rows = await tx.select({ id: people.id, name: people.name }).from(people).limit(most)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A session that was ended is gone; the device it was in remembers. */
async function lastSeen(tx: Reader): Promise<Map<string, number>> {
  const seen = new Map<string, number>()
  for (const table of [devices, sessions]) {
    const { personId, usedAt } = table
    const rows = await tx
      .select({ personId, at: max(usedAt) })
      .from(table)
      .groupBy(personId)
    for (const { personId: id, at } of rows) seen.set(id, Math.max(seen.get(id) ?? 0, at ?? 0))
  }
  return seen
}

async function invitations(tx: Reader, now: Date): Promise<Map<string, number>> {
  const good = and(eq(links.kind, 'invitation'), gt(links.until, now.getTime()), gt(links.usedAt, now.getTime()))
  const { personId, until } = links
  const rows = await tx
    .select({ personId, until: max(until) })
    .from(links)
    .where(good)
    .groupBy(personId)
  return new Map(rows.map(({ personId: id, until: end }) => [id, end ?? 0]))
}

/** Ids of owners who can sign in now. */
export async function activeOwners(tx: Reader, now: Date): Promise<string[]> {
  return (await listPeople(tx, now))
    .filter(({ role, state }) => role === 'owner' && state === 'active')
    .map(({ id }) => id)
}
