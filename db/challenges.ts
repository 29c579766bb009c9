// What passkeys are asked to sign. Random, good for five minutes and for one answer: whoever shows one takes it away,
// right or wrong.
import { eq, lte } from 'drizzle-orm'
import { challenges } from './schema.ts'
import type { Writer } from './store.ts'
import { hashOf } from './tokens.ts'

const lifetime = 5 * 60_000

export interface Challenge {
  /** Base64url, as the browser is given it. Only its hash is stored. */
  challenge: string
  /** 'passkey': somebody adds one. */
  purpose: 'sign-in' | 'passkey'
  /** Who adds a passkey or proves again who they are; '' for a sign-in. */
  personId: string
}

/** Stores a challenge, and forgets those that are over. */
export async function addChallenge(tx: Writer, { challenge, purpose, personId }: Challenge, now: Date): Promise<void> {
  await pruneChallenges(tx, now)
  await tx.insert(challenges).values({ hash: hashOf(challenge), purpose, personId, until: now.getTime() + lifetime })
}

/** Takes a challenge away; says whether it was there, in time and for this purpose and person. */
export async function takeChallenge(
  tx: Writer,
  { challenge, purpose, personId }: Challenge,
  now: Date,
): Promise<boolean> {
  const [taken] = await tx
    .delete(challenges)
    .where(eq(challenges.hash, hashOf(challenge)))
    .returning()
  return taken?.purpose === purpose && taken.personId === personId && taken.until > now.getTime()
}

/** Deletes what is over. */
export async function pruneChallenges(tx: Writer, now: Date): Promise<void> {
  await tx.delete(challenges).where(lte(challenges.until, now.getTime()))
}
