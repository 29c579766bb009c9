// The hash of each person's password. How it is made and judged is auth/passwords.ts.
import { eq } from 'drizzle-orm'
import { passwords } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** The hash, in PHC format; undefined for who has none. */
export async function getPasswordHash(tx: Reader, personId: string): Promise<string | undefined> {
  const [row] = await tx.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, personId))
  return row?.hash
}

export async function savePasswordHash(tx: Writer, personId: string, hash: string, now: Date): Promise<void> {
  const row = { personId, hash, at: now.getTime() }
  await tx.insert(passwords).values(row).onConflictDoUpdate({ target: passwords.personId, set: row })
}

/** The same password under stronger parameters. Nothing happens when it was changed meanwhile. */
export async function renewPasswordHash(tx: Writer, before: string, after: string): Promise<void> {
  await tx.update(passwords).set({ hash: after }).where(eq(passwords.hash, before))
}
