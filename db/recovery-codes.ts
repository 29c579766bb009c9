// Recovery codes: ten at a time, each good once in the place of a one-time code. Only hashes are stored; what a code looks
// like is auth/recovery-codes.ts.
import { and, count, eq } from 'drizzle-orm'
import type { Outcome } from './outcome.ts'
import { never, recoveryCodes } from './schema.ts'
import { keepOnlySession } from './sessions.ts'
import type { Reader, Writer } from './store.ts'

const good = (personId: string) => and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.usedAt, never))

/** How many are left. */
export async function countRecoveryCodes(tx: Reader, personId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(recoveryCodes).where(good(personId))
  return row?.count ?? 0
}

/** Uses a code up; false when it is not one of this person's, or was used. */
export async function spendRecoveryCode(tx: Writer, personId: string, hash: string, now: Date): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now.getTime() })
    .where(and(good(personId), eq(recoveryCodes.hash, hash)))
    .returning({ at: recoveryCodes.at })
  return spent.length > 0
}

/** A new set; the old one, used or not, is worth nothing any more. Gives the session's new token. */
export async function replaceRecoveryCodes(
  tx: Writer,
  { hashes, session }: { hashes: string[]; session: string },
  by: string,
  now: Date,
): Promise<Outcome<string>> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, by))
  const at = now.getTime()
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ hash, personId: by, at, usedAt: never })))
  const token = await keepOnlySession(tx, by, session)
  return { value: token, event: { what: 'recovery-codes.made', subject: by }, touched: [] }
}
