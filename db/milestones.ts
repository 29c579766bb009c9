// Things that happen once in the life of a newsroom. The primary key is the guard: of two at once, one is second.
import { eq } from 'drizzle-orm'
import { milestones } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** 'set-up': somebody became the first owner. Stays true when nobody is left. */
export type Milestone = 'set-up'

export async function isReached(tx: Reader, name: Milestone): Promise<boolean> {
  return (await tx.select({ at: milestones.at }).from(milestones).where(eq(milestones.name, name))).length > 0
}

/** False when it had been reached before. */
export async function reach(tx: Writer, name: Milestone, by: string, now: Date): Promise<boolean> {
  const row = { name, at: now.getTime(), by }
  return (await tx.insert(milestones).values(row).onConflictDoNothing().returning({ at: milestones.at })).length > 0
}
