// Mail waiting to be handed in: written in the transaction that wants it, sent by the worker (jobs/mail.ts), and gone when
// it has been. Sealed, because there may be a secret link in it.
import { and, asc, eq, lt, lte } from 'drizzle-orm'
import { env } from '#env.ts'
import { newId } from './ids.ts'
import { mails, never } from './schema.ts'
import { seal, unseal } from './sealed.ts'
import type { Reader, Writer } from './store.ts'

export interface Mail {
  /** One address, as db/people.ts has it. */
  to: string
  subject: string
  /** Plain text. */
  text: string
}

export interface WaitingMail {
  id: string
  at: number
  /** How often it was tried, this time included. */
  tries: number
  /** Undefined when it cannot be read: it was sealed with another secret. */
  mail: Mail | undefined
}

/** A mail is tried for a day. */
const keptTrying = 24 * 3_600_000
const longestPause = 2 * 3_600_000

/** Whether this newsroom sends mail. Where it does not, links are shown to whoever may see them. */
export const sendsMail = (): boolean => env.smtpUrl !== undefined

/** Puts a mail into the queue; false when this newsroom sends none. */
export async function queueMail(tx: Writer, mail: Mail, now: Date): Promise<boolean> {
  if (!sendsMail()) return false
  const at = now.getTime()
  await tx
    .insert(mails)
    .values({ id: newId(), sealed: seal(JSON.stringify(mail), 'mail'), at, tries: 0, dueAt: at, fault: '' })
  return true
}

/** When a mail is due next; undefined when none waits. */
export async function nextMailAt(tx: Reader): Promise<number | undefined> {
  const [row] = await tx.select({ dueAt: mails.dueAt }).from(mails).orderBy(asc(mails.dueAt)).limit(1)
  return row && row.dueAt < never ? row.dueAt : undefined
}

/**
 * Takes the mails that are due, a few at a time: nobody else takes them before their next time, which comes by itself if
 * whoever took them dies.
 */
export async function takeDueMails(tx: Writer, now: Date): Promise<WaitingMail[]> {
  const due = lte(mails.dueAt, now.getTime())
  const rows = await tx.select().from(mails).where(due).orderBy(asc(mails.dueAt), asc(mails.id)).limit(20)
  const taken: WaitingMail[] = []
  for (const { id, sealed, at, tries } of rows) {
    const pause = Math.min(60_000 * 2 ** tries, longestPause)
    await tx
      .update(mails)
      .set({ tries: tries + 1, dueAt: now.getTime() + pause })
      .where(eq(mails.id, id))
    taken.push({ id, at, tries: tries + 1, mail: opened(sealed) })
  }
  return taken
}

/** It was handed in. */
export async function removeMail(tx: Writer, id: string): Promise<void> {
  await tx.delete(mails).where(eq(mails.id, id))
}

/**
 * It could not be handed in. Gives whether that was the last time: after a day, or at once when it never can be. Then only
 * that it failed is kept, not what it said.
 */
export async function noteMailFault(
  tx: Writer,
  { id, at }: WaitingMail,
  { fault, isLasting }: { fault: string; isLasting: boolean },
  now: Date,
): Promise<boolean> {
  const isGivenUp = isLasting || now.getTime() >= at + keptTrying
  const last = isGivenUp ? { dueAt: never, sealed: '' } : {}
  await tx
    .update(mails)
    .set({ fault, ...last })
    .where(eq(mails.id, id))
  return isGivenUp
}

/** Deletes what was given up a month ago; gives how many. */
export async function pruneMails(tx: Writer, now: Date): Promise<number> {
  const old = and(eq(mails.dueAt, never), lt(mails.at, now.getTime() - 30 * 24 * 3_600_000))
  return (await tx.delete(mails).where(old).returning({ id: mails.id })).length
}

function opened(sealed: string): Mail | undefined {
  try {
    return JSON.parse(unseal(sealed, 'mail'))
  } catch {
    return undefined
  }
}
