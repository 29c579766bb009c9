// What was answered to a request with an idempotency key, for a day: the same key again does nothing and gets the same.
import { eq, lt } from 'drizzle-orm'
import { answers } from './schema.ts'
import type { Reader, Writer } from './store.ts'

const kept = 24 * 3_600_000

/** The answer given before, or undefined when this is the first time. */
export async function getAnswer(tx: Reader, hash: string): Promise<{ value: unknown } | undefined> {
  const [row] = await tx.select({ value: answers.value }).from(answers).where(eq(answers.hash, hash))
  return row
}

/** Remembers an answer; `value` is what JSON can hold, or null for what must not be stored. */
export async function keepAnswer(tx: Writer, hash: string, value: unknown, now: Date): Promise<void> {
  await tx.insert(answers).values({ hash, at: now.getTime(), value: value ?? null })
}

/** Deletes what is older than a day; gives how many. */
export async function pruneAnswers(tx: Writer, now: Date): Promise<number> {
  const old = lt(answers.at, now.getTime() - kept)
  return (await tx.delete(answers).where(old).returning({ hash: answers.hash })).length
}
