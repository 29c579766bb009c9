// Half-sessions: the password was right and the second factor is missing. They open nothing.
import { and, eq, gt, lte } from 'drizzle-orm'
import { signIns } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** How long there is to give the second factor, in ms. */
export const halfLasts = 10 * 60_000

export type SignIn = typeof signIns.$inferSelect

/** `hash`: of the token that the `sign-in` cookie holds. */
export async function addSignIn(
  tx: Writer,
  { hash, personId }: { hash: string; personId: string },
  now: Date,
): Promise<void> {
  const at = now.getTime()
  await tx.insert(signIns).values({ hash, personId, tries: 0, at, until: at + halfLasts })
}

/** The good half-session of a token's hash. */
export async function getSignIn(tx: Reader, hash: string, now: Date): Promise<SignIn | undefined> {
  const [row] = await tx
    .select()
    .from(signIns)
    .where(and(eq(signIns.hash, hash), gt(signIns.until, now.getTime())))
  return row
}

/** Ends the half-sessions of a person. */
export async function endSignIns(tx: Writer, personId: string): Promise<void> {
  await tx.delete(signIns).where(eq(signIns.personId, personId))
}

/** Deletes what has ended; gives how many. */
export async function pruneSignIns(tx: Writer, now: Date): Promise<number> {
  const over = lte(signIns.until, now.getTime())
  return (await tx.delete(signIns).where(over).returning({ hash: signIns.hash })).length
}
