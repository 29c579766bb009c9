// One-time secret addresses: set-up, invitation, reset. Only the hash of a link's token is here; it is used up by the
// change it is for, never by being looked at, because mail scanners look at everything.
import { and, eq, gt, lt } from 'drizzle-orm'
import { newId } from './ids.ts'
import { links, never } from './schema.ts'
import type { Reader, Writer } from './store.ts'
import { hashOf, newToken } from './tokens.ts'

export type Link = typeof links.$inferSelect
export type LinkKind = Link['kind']

const minute = 60_000
/** How long a link is good, in ms. */
export const lasts: Record<LinkKind, number> = {
  'set-up': 30 * minute,
  invitation: 7 * 24 * 60 * minute,
  reset: 30 * minute,
}

/** Makes a link and gives its token: the only time that anybody knows it. `personId` is '' for a set-up. */
export async function makeLink(
  tx: Writer,
  { kind, personId }: { kind: LinkKind; personId: string },
  by: string,
  now: Date,
): Promise<string> {
  const token = newToken()
  const at = now.getTime()
  await tx
    .insert(links)
    .values({ hash: hashOf(token), id: newId(), kind, personId, at, by, until: at + lasts[kind], usedAt: never })
  return token
}

/** The link of a token, good or not any more. */
export async function getLink(tx: Reader, kind: LinkKind, token: string): Promise<Link | undefined> {
  const [link] = await tx
    .select()
    .from(links)
    .where(and(eq(links.hash, hashOf(token)), eq(links.kind, kind)))
  return link
}

export const isGood = ({ usedAt, until }: Link, now: Date): boolean => usedAt === never && until > now.getTime()

/** Whether it was still good; from now on it is not. */
export async function spendLink(tx: Writer, hash: string, now: Date): Promise<boolean> {
  const good = and(eq(links.hash, hash), eq(links.usedAt, never), gt(links.until, now.getTime()))
  return (await tx.update(links).set({ usedAt: now.getTime() }).where(good).returning({ id: links.id })).length > 0
}

/** Ends the good links of a person, or with '' those for the set-up; of one kind, or all. */
export async function endLinks(tx: Writer, personId: string, now: Date, kind?: LinkKind): Promise<void> {
  const theirs = and(eq(links.personId, personId), eq(links.usedAt, never), kind && eq(links.kind, kind))
  await tx.update(links).set({ usedAt: now.getTime() }).where(theirs)
}

/** Deletes what ended a month ago: until then its address says so kindly. Gives how many. */
export async function pruneLinks(tx: Writer, now: Date): Promise<number> {
  const old = lt(links.until, now.getTime() - 30 * 24 * 60 * minute)
  return (await tx.delete(links).where(old).returning({ id: links.id })).length
}
