// The articles of the demo, which are marked `demo`: what there is of them, and taking them out with all that hangs on
// them. The rest of the demo's newsroom goes after them: demo-newsroom.ts. Adding it is jobs/demo/, not here.
import { and, asc, count, desc, eq, gt, inArray, like, notInArray } from 'drizzle-orm'
import * as keys from '#lib/keys.ts'
import { monthOf } from '#lib/zones.ts'
import type { Outcome } from './outcome.ts'
import { articles, drafts, events, picks, publications, redirects, sections, slots } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** `articles.origin` of the article of a synthetic archive: numbered, so that a later archive goes on from it. */
export const archiveOrigin = (ordinal: number) => `archive:${String(ordinal).padStart(9, '0')}`

/** The highest number of a synthetic article; -1 when there is none. */
export async function lastArchived(tx: Reader): Promise<number> {
  const [last] = await tx
    .select({ origin: articles.origin })
    .from(articles)
    .where(like(articles.origin, 'archive:%'))
    .orderBy(desc(articles.origin))
    .limit(1)
  return last ? Number(last.origin.slice('archive:'.length)) : -1
}

/** True when somebody took the demo out of this newsroom: then it does not come back by itself. */
export async function wasDemoRemoved(tx: Reader): Promise<boolean> {
  const removed = and(eq(events.subject, 'demo'), eq(events.what, 'demo.removed'))
  return (await tx.select({ id: events.id }).from(events).where(removed).limit(1)).length > 0
}

/** True for a newsroom without a section or an article, of which nobody took the demo out. */
export async function isDemoWanted(tx: Reader): Promise<boolean> {
  const section = await tx.select({ id: sections.id }).from(sections).limit(1)
  const article = await tx.select({ id: articles.id }).from(articles).limit(1)
  return section.length === 0 && article.length === 0 && !(await wasDemoRemoved(tx))
}

export async function countDemoArticles(tx: Reader): Promise<number> {
  const [row] = await tx.select({ articles: count() }).from(articles).where(eq(articles.demo, true))
  return row?.articles ?? 0
}

export interface RemovedArticles {
  removed: number
  /** The last of them; empty when no article of the demo was left after `after`. */
  last: string
  /** The newsroom's own articles that had one of them as a pick, and have it no longer. */
  picksOf: string[]
}

/**
 * Takes out up to `most` articles of the demo whose id is after `after`: drafts, revisions, publications, notes, picks
 * and slots with them. `zone` is the site's.
 */
export async function removeDemoArticles(
  tx: Writer,
  { after, most, zone }: { after: string; most: number; zone: string },
): Promise<Outcome<RemovedArticles>> {
  const rows = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.demo, true), gt(articles.id, after)))
    .orderBy(asc(articles.id))
    .limit(most)
  const ids = rows.map(({ id }) => id)
  const event = { what: 'demo.removed', subject: 'demo', details: { articles: ids.length } }
  if (ids.length === 0) return { value: { removed: 0, last: '', picksOf: [] }, event, touched: [] }
  const touched = await keysOf(tx, ids, zone)
  const picksOf = await unpick(tx, ids)
  await tx.delete(redirects).where(and(eq(redirects.target, 'article'), inArray(redirects.targetId, ids)))
  await tx.delete(articles).where(inArray(articles.id, ids))
  return { value: { removed: ids.length, last: ids.at(-1) ?? '', picksOf }, event, touched }
}

/** Every page that showed one of these articles, and every list that one of them stood in. */
async function keysOf(tx: Reader, ids: string[], zone: string): Promise<keys.Key[]> {
  const { sectionId, publishedAt, topics, bylines } = publications
  const shown = await tx
    .select({ sectionId, publishedAt, topics, bylines })
    .from(publications)
    .where(inArray(publications.articleId, ids))
  const places = await tx.select({ place: slots.place }).from(slots).where(inArray(slots.articleId, ids))
  const touched = new Set([
    keys.frontKey,
    keys.newsKey,
    keys.latestListKey,
    keys.correctionsKey,
    ...ids.map(keys.articleKey),
  ])
  const months = new Set(shown.map((row) => monthOf(row.publishedAt, zone)))
  for (const month of months) touched.add(keys.monthListKey(month))
  for (const { place } of places) if (place !== 'front') touched.add(keys.sectionListKey(place))
  for (const row of shown) {
    touched.add(keys.sectionListKey(row.sectionId))
    for (const { id } of row.topics) touched.add(keys.topicListKey(id))
    for (const { authorId } of row.bylines) touched.add(keys.authorListKey(authorId))
  }
  return [...touched]
}

/** Takes these articles from the picks of the drafts that stay: a pick must be there when the draft is saved next. */
async function unpick(tx: Writer, ids: string[]): Promise<string[]> {
  const pickers = await tx
    .selectDistinct({ id: picks.articleId })
    .from(picks)
    .innerJoin(articles, eq(articles.id, picks.articleId))
    .where(and(inArray(picks.pickedId, ids), notInArray(picks.articleId, ids), eq(articles.demo, false)))
  const gone = new Set(ids)
  for (const { id } of pickers) {
    const texts = await tx.select().from(drafts).where(eq(drafts.articleId, id))
    for (const { slot, content } of texts) {
      const kept = { ...content, picks: content.picks.filter((picked) => !gone.has(picked)) }
      const mine = and(eq(drafts.articleId, id), eq(drafts.slot, slot))
      await tx.update(drafts).set({ content: kept }).where(mine)
    }
  }
  return pickers.map(({ id }) => id)
}
