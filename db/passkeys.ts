// Passkeys: rows and verbs. What a passkey signed is judged in auth/passkeys.ts. Verbs that change how somebody signs in
// give the new token of the session they were done in; every other session of the person ends.
import { and, asc, count, eq } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { passkeys, passwords } from './schema.ts'
import { keepOnlySession } from './sessions.ts'
import type { Reader, Writer } from './store.ts'

export const mostPasskeys = 20

export type Passkey = typeof passkeys.$inferSelect
export type NewPasskey = Pick<Passkey, 'id' | 'name' | 'publicKey' | 'counter' | 'transports' | 'isBackedUp'>

export async function getPasskey(tx: Reader, id: string): Promise<Passkey | undefined> {
  const [row] = await tx.select().from(passkeys).where(eq(passkeys.id, id))
  return row
}

/** A person's passkeys, the oldest first. */
export async function listPasskeys(tx: Reader, personId: string): Promise<Passkey[]> {
  return tx
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.at), asc(passkeys.id))
    .limit(mostPasskeys)
}

/** Gives a person a passkey; refuses one that somebody has, and the twenty-first. */
export async function addPasskey(
  tx: Writer,
  { passkey, session }: { passkey: NewPasskey; session: string },
  by: string,
  now: Date,
): Promise<Outcome<string>> {
  if (await getPasskey(tx, passkey.id)) throw new Refusal('This passkey has been added before.')
  if ((await countPasskeys(tx, by)) >= mostPasskeys) {
    throw new Refusal(`You have ${mostPasskeys} passkeys, which is the most. Remove one that you do not use.`)
  }
  const at = now.getTime()
  await tx.insert(passkeys).values({ ...passkey, personId: by, at, usedAt: at })
  const token = await keepOnlySession(tx, by, session)
  return { value: token, event: { what: 'passkey.added', subject: by, details: named(passkey) }, touched: [] }
}

/** Gives a passkey of one's own another name; refuses one that is not there. */
export async function renamePasskey(
  tx: Writer,
  { passkeyId, name }: { passkeyId: string; name: string },
  by: string,
): Promise<Outcome> {
  const before = await ownPasskey(tx, passkeyId, by)
  await tx.update(passkeys).set({ name }).where(eq(passkeys.id, passkeyId))
  const details = { from: before.name, to: name }
  return { value: undefined, event: { what: 'passkey.renamed', subject: by, details }, touched: [] }
}

/** Takes a passkey of one's own away; refuses the last way to sign in. */
export async function removePasskey(
  tx: Writer,
  { passkeyId, session }: { passkeyId: string; session: string },
  by: string,
): Promise<Outcome<string>> {
  const passkey = await ownPasskey(tx, passkeyId, by)
  const password = await tx.select({ at: passwords.at }).from(passwords).where(eq(passwords.personId, by))
  if (password.length === 0 && (await countPasskeys(tx, by)) === 1) {
    throw new Refusal('This passkey is your only way to sign in. Add another one, or set a password, before it goes.')
  }
  await tx.delete(passkeys).where(eq(passkeys.id, passkeyId))
  const token = await keepOnlySession(tx, by, session)
  return { value: token, event: { what: 'passkey.removed', subject: by, details: named(passkey) }, touched: [] }
}

/**
 * Notes that a passkey was used, with the counter it signed. False when the counter did not move on, which means that
 * somewhere there is a copy of it; one that does not count always says 0.
 */
export async function notePasskeyUse(tx: Writer, passkey: Passkey, counter: number, now: Date): Promise<boolean> {
  const isCounting = counter > 0 || passkey.counter > 0
  if (isCounting && counter <= passkey.counter) return false
  await tx.update(passkeys).set({ counter, usedAt: now.getTime() }).where(eq(passkeys.id, passkey.id))
  return true
}

async function ownPasskey(tx: Reader, id: string, personId: string): Promise<Passkey> {
  const own = and(eq(passkeys.id, id), eq(passkeys.personId, personId))
  const [row] = await tx.select().from(passkeys).where(own)
  if (!row) throw new Refusal('You have no such passkey any more. Reload the page to see those you have.')
  return row
}

async function countPasskeys(tx: Reader, personId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(passkeys).where(eq(passkeys.personId, personId))
  return row?.count ?? 0
}

const named = ({ id, name }: { id: string; name: string }) => ({ passkey: id, name })
