// One-time codes (TOTP): a secret for each person who has them. What a code is, is auth/totp.ts.
import { and, eq, lt } from 'drizzle-orm'
import { never, totps } from './schema.ts'
import type { Reader } from './store.ts'

/** Whether a sign-in of this person by password needs a second factor. */
export async function hasTotp(tx: Reader, personId: string): Promise<boolean> {
  const confirmed = and(eq(totps.personId, personId), lt(totps.confirmedAt, never))
  return (await tx.select({ at: totps.at }).from(totps).where(confirmed)).length > 0
}
