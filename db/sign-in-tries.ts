// Wrong codes of a half-session, and its end. The rest of half-sessions is sign-ins.ts.
import { eq } from 'drizzle-orm'
import { signIns } from './schema.ts'
import type { Writer } from './store.ts'

/** Counts a wrong code; gives how many there were. */
export async function noteWrongCode(tx: Writer, hash: string): Promise<number> {
  const own = eq(signIns.hash, hash)
  const [row] = await tx.select({ tries: signIns.tries }).from(signIns).where(own)
  const tries = (row?.tries ?? 0) + 1
  await tx.update(signIns).set({ tries }).where(own)
  return tries
}

/** Ends one half-session; false when it was over. */
export async function endSignIn(tx: Writer, hash: string): Promise<boolean> {
  return (await tx.delete(signIns).where(eq(signIns.hash, hash)).returning({ at: signIns.at })).length > 0
}
