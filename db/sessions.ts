// Browsers that are signed in. A session is good while its row is here, its times have not passed and its person's account
// is open; nobody caches it, so what is revoked is gone at the next request.
import { and, desc, eq, gt, lte, ne } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import { newId } from './ids.ts'
import { type Person, personColumns } from './people.ts'
import { people, sessions } from './schema.ts'
import { endSignIns } from './sign-ins.ts'
import type { Reader, Writer } from './store.ts'
import { hashOf, newToken } from './tokens.ts'

const hour = 3_600_000
/** A session that was not used for so long is over, in ms. */
export const idleLimit = 24 * hour
/** A session is over after so long, however much it was used. */
export const absoluteLimit = 30 * 24 * hour

export type Factor = 'password' | 'totp' | 'recovery code' | 'passkey' | 'link'

export interface Session {
  id: string
  hash: string
  factors: Factor[]
  /** When who this is was last proved, in ms. */
  provedAt: number
  at: number
  usedAt: number
  device: string
  address: string
}

export interface NewSession {
  /** SHA-256 of the cookie's token. */
  hash: string
  personId: string
  factors: Factor[]
  /** What browser it is, in words. */
  device: string
  address: string
}

const columns = {
  id: sessions.id,
  hash: sessions.hash,
  factors: sessions.factors,
  provedAt: sessions.provedAt,
  at: sessions.at,
  usedAt: sessions.usedAt,
  device: sessions.device,
  address: sessions.address,
}

const isGood = (now: Date) =>
  and(
    gt(sessions.until, now.getTime()),
    gt(sessions.usedAt, now.getTime() - idleLimit),
    gt(people.until, now.getTime()),
  )

/** The good session of a token's hash, with its person. */
export async function getSession(
  tx: Reader,
  hash: string,
  now: Date,
): Promise<{ session: Session; person: Person } | undefined> {
  const [row] = await tx
    .select({ session: columns, person: personColumns })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.hash, hash), isGood(now)))
  return row && { person: row.person, session: { ...row.session, factors: row.session.factors as Factor[] } }
}

/** The good sessions of a person, last used first. */
export async function listSessions(tx: Reader, personId: string, now: Date): Promise<Session[]> {
  const rows = await tx
    .select(columns)
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.personId, personId), isGood(now)))
    .orderBy(desc(sessions.usedAt), desc(sessions.hash))
    .limit(100)
  return rows.map((row) => ({ ...row, factors: row.factors as Factor[] }))
}

export async function addSession(tx: Writer, session: NewSession, now: Date): Promise<void> {
  const at = now.getTime()
  await tx.insert(sessions).values({ ...session, id: newId(), provedAt: at, at, usedAt: at, until: at + absoluteLimit })
}

/** Moves its idle end. */
export async function touchSession(tx: Writer, hash: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ usedAt: now.getTime() }).where(eq(sessions.hash, hash))
}

/** Ends the sessions of a person, but not the one whose hash is `but`; gives how many. */
export async function endSessions(tx: Writer, personId: string, but = ''): Promise<number> {
  const theirs = and(eq(sessions.personId, personId), ne(sessions.hash, but))
  return (await tx.delete(sessions).where(theirs).returning({ id: sessions.id })).length
}

/**
 * Gives a session another token, and with `provedAt` a new moment of proof: its times, browser and address stay. Refuses
 * when it has ended meanwhile.
 */
export async function renewToken(tx: Writer, hash: string, provedAt?: Date): Promise<string> {
  const token = newToken()
  const renewed = { hash: hashOf(token), ...(provedAt && { provedAt: provedAt.getTime() }) }
  const [row] = await tx.update(sessions).set(renewed).where(eq(sessions.hash, hash)).returning({ id: sessions.id })
  if (!row) throw new Refusal('You are not signed in any more. Sign in and try again.')
  return token
}

/**
 * After somebody changed how they sign in: their other sessions and their half-sessions end, and the one it was done in
 * (`hash`) gets a new token, which is given.
 */
export async function keepOnlySession(tx: Writer, personId: string, hash: string): Promise<string> {
  await endSessions(tx, personId, hash)
  await endSignIns(tx, personId)
  return renewToken(tx, hash)
}

/** Ends one session by what lists call it; undefined when the person has no such session. */
export async function endSession(tx: Writer, personId: string, id: string): Promise<string | undefined> {
  const one = and(eq(sessions.personId, personId), eq(sessions.id, id))
  const [gone] = await tx.delete(sessions).where(one).returning({ id: sessions.id })
  return gone?.id
}

/** Ends the session of a token's hash: its cookie is being given back or replaced. */
export async function endSessionOf(tx: Writer, hash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.hash, hash))
}

/** Deletes what has ended; gives how many. */
export async function pruneSessions(tx: Writer, now: Date): Promise<number> {
  const over = lte(sessions.until, now.getTime())
  const idle = lte(sessions.usedAt, now.getTime() - idleLimit)
  const gone = await tx.delete(sessions).where(over).returning({ id: sessions.id })
  return gone.length + (await tx.delete(sessions).where(idle).returning({ id: sessions.id })).length
}
