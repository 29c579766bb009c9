// What the page of an article at the desk does with it as it stands: readers see it now, or not any more.
import { and, eq, lte } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { publishArticle, withdrawArticle } from './publishing.ts'
import { publications } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** Publishes the working text now: for the first time, or as a small change. Refuses what publishArticle refuses, and an embargo. */
export async function publishNow(
  tx: Writer,
  { articleId }: { articleId: string },
  by: string,
  now: Date,
): Promise<Outcome<string>> {
  const seen = await lastSeen(tx, articleId, now)
  const outcome = await publishArticle(tx, { articleId, kind: seen ? 'minor' : 'first', from: now.getTime() }, by, now)
  // publishArticle schedules it: but who pressed "now" did not mean that.
  if (outcome.from !== now.getTime()) throw new Refusal('It is under embargo: readers can see nothing of it yet.')
  return outcome
}

export interface WithdrawalNow {
  articleId: string
  /** As readers may know it. */
  reason: string
}

/** Withdraws it now; refuses what withdrawArticle refuses, and one that is withdrawn already. */
export async function withdrawNow(
  tx: Writer,
  { articleId, reason }: WithdrawalNow,
  by: string,
  now: Date,
): Promise<Outcome> {
  if ((await lastSeen(tx, articleId, now))?.kind === 'withdrawal') {
    throw new Refusal('This article is withdrawn already.')
  }
  return withdrawArticle(tx, { articleId, reason, from: now.getTime() }, by, now)
}

/** What readers see of it now, or undefined when they never saw anything. */
async function lastSeen(tx: Reader, articleId: string, now: Date): Promise<{ kind: string } | undefined> {
  const { from, until, kind } = publications
  const rows = await tx
    .select({ kind, until })
    .from(publications)
    .where(and(eq(publications.articleId, articleId), lte(from, now.getTime())))
  return rows.find((row) => row.until > now.getTime()) ?? rows[0]
}
