// One-time codes (TOTP): a secret for each person who has them. What a code is, is auth/totp.ts. A secret is stored when
// its first code was right, and not before.
import { and, eq, lt } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { never, totps } from './schema.ts'
import { seal, unseal } from './sealed.ts'
import { keepOnlySession } from './sessions.ts'
import type { Reader, Writer } from './store.ts'

const confirmed = (personId: string) => and(eq(totps.personId, personId), lt(totps.confirmedAt, never))

/** Whether a sign-in of this person by password needs a second factor. */
export async function hasTotp(tx: Reader, personId: string): Promise<boolean> {
  // Not unsealed: with another APP_SECRET the codes are lost, and recovery codes still have to work.
  return (await tx.select({ at: totps.at }).from(totps).where(confirmed(personId))).length > 0
}

/**
 * The secret in base32, and the last step of which a code was taken. Undefined too when it was sealed with another
 * APP_SECRET: then no code is right, and a recovery code gets its person in to set them up again.
 */
export async function getTotp(tx: Reader, personId: string): Promise<{ secret: string; lastStep: number } | undefined> {
  const columns = { sealed: totps.secret, lastStep: totps.lastStep }
  const [row] = await tx.select(columns).from(totps).where(confirmed(personId))
  const secret = row && opened(row.sealed)
  return secret === undefined ? undefined : { secret, lastStep: row?.lastStep ?? 0 }
}

function opened(sealed: string): string | undefined {
  try {
    return unseal(sealed, 'one-time code')
  } catch {
    return undefined
  }
}

/** Takes a step as used; false when it, or a later one, was used before. */
export async function spendStep(tx: Writer, personId: string, step: number): Promise<boolean> {
  const isNew = and(eq(totps.personId, personId), lt(totps.lastStep, step))
  const taken = await tx.update(totps).set({ lastStep: step }).where(isNew).returning({ at: totps.at })
  return taken.length > 0
}

export interface NewTotp {
  /** Base32. */
  secret: string
  /** Of the code that was given right: it does not work again. */
  step: number
  /** The hash of the session in which it is done. */
  session: string
}

/** Sets one-time codes up, or another secret in place of the old one. Gives the session's new token. */
export async function setUpTotp(tx: Writer, input: NewTotp, by: string, now: Date): Promise<Outcome<string>> {
  const replaced = await tx.delete(totps).where(eq(totps.personId, by)).returning({ at: totps.at })
  const at = now.getTime()
  const secret = seal(input.secret, 'one-time code')
  await tx.insert(totps).values({ personId: by, secret, confirmedAt: at, lastStep: input.step, at })
  const token = await keepOnlySession(tx, by, input.session)
  const what = replaced.length > 0 ? 'one-time-codes.replaced' : 'one-time-codes.set-up'
  return { value: token, event: { what, subject: by }, touched: [] }
}

/** Signing in asks for no codes any more. Gives the session's new token; refuses when there are none. */
export async function removeTotp(tx: Writer, { session }: { session: string }, by: string): Promise<Outcome<string>> {
  const removed = await tx.delete(totps).where(eq(totps.personId, by)).returning({ at: totps.at })
  if (removed.length === 0) throw new Refusal('One-time codes are not set up.')
  const token = await keepOnlySession(tx, by, session)
  return { value: token, event: { what: 'one-time-codes.removed', subject: by }, touched: [] }
}
