// Every list of articles, newest first, by keyset: the cost of a page does not grow with the archive.
import { and, desc, eq, gte, lt, lte, or, type SQL } from 'drizzle-orm'
import { bylines, publications, publicationTopics } from '#db/schema.ts'
import { type Reader, store } from '#db/store.ts'
import type { ArticleType, Card, Listing } from '#lib/article.ts'
import { type Cursor, cutPage, parseCursor } from '#lib/cursor.ts'
import { authorListKey, latestListKey, monthListKey, sectionListKey, topicListKey } from '#lib/keys.ts'
import { earlierPath } from '#lib/urls.ts'
import { monthBounds } from '#lib/zones.ts'
import { note, scope } from '#scope.ts'
import { type CardRow, cardColumns, toCards } from './cards.ts'
import { furniture } from './site.ts'
import { readable } from './visible.ts'

/** Articles on one page of a list, at most. */
export const pageSize = 40

export type Shelf =
  | { of: 'latest' }
  | { of: 'type'; type: ArticleType }
  | { of: 'sections'; ids: string[] }
  | { of: 'topic'; id: string }
  | { of: 'author'; id: string }
  | { of: 'month'; year: number; month: number }

interface Listed {
  publishedAt: typeof publications.publishedAt | typeof bylines.publishedAt | typeof publicationTopics.publishedAt
  articleId: typeof publications.articleId | typeof bylines.articleId | typeof publicationTopics.articleId
}

/** Strictly after the cursor in the order of the list. The first half alone is what the index is searched by. */
function below({ publishedAt, articleId }: Listed, before: Cursor | undefined): SQL | undefined {
  if (!before) return lte(publishedAt, scope().now.getTime())
  return and(lte(publishedAt, before.at), or(lt(publishedAt, before.at), lt(articleId, before.id)))
}

/** The newest `limit` rows of a shelf below a cursor; notes the shelf's keys. */
export async function rowsOf(shelf: Shelf, limit: number, before?: Cursor): Promise<CardRow[]> {
  const { zone } = (await furniture()).settings
  return store.read(async (tx) => {
    switch (shelf.of) {
      case 'latest':
        note(latestListKey)
        return published(tx, undefined, limit, before)
      case 'type':
        note(latestListKey)
        return published(tx, eq(publications.type, shelf.type), limit, before)
      case 'month': {
        note(monthListKey(`${shelf.year}-${String(shelf.month).padStart(2, '0')}`))
        const { from, until } = monthBounds(shelf.year, shelf.month, zone)
        const start = before && before.at < until ? before : { at: until, id: '' }
        return published(tx, gte(publications.publishedAt, from), limit, start)
      }
      case 'sections':
        note(...shelf.ids.map(sectionListKey))
        return inSections(tx, shelf.ids, limit, before)
      case 'topic':
        note(topicListKey(shelf.id))
        return underTopic(tx, shelf.id, limit, before)
      case 'author':
        note(authorListKey(shelf.id))
        return signedBy(tx, shelf.id, limit, before)
    }
  })
}

const order = [desc(publications.publishedAt), desc(publications.articleId)]

async function published(tx: Reader, where: SQL | undefined, limit: number, before: Cursor | undefined) {
  return tx
    .select(cardColumns)
    .from(publications)
    .where(and(where, below(publications, before), readable(scope().now)))
    .orderBy(...order)
    .limit(limit)
}

/** One short walk of the index a section, then merged: `IN (…)` would sort the whole section tree. */
async function inSections(tx: Reader, ids: string[], limit: number, before: Cursor | undefined): Promise<CardRow[]> {
  const each: CardRow[] = []
  for (const id of ids) each.push(...(await published(tx, eq(publications.sectionId, id), limit, before)))
  const newestFirst = (a: CardRow, b: CardRow) => b.publishedAt - a.publishedAt || (a.articleId < b.articleId ? 1 : -1)
  return each.sort(newestFirst).slice(0, limit)
}

async function underTopic(tx: Reader, id: string, limit: number, before: Cursor | undefined) {
  return tx
    .select(cardColumns)
    .from(publicationTopics)
    .innerJoin(publications, eq(publications.id, publicationTopics.publicationId))
    .where(and(eq(publicationTopics.topicId, id), below(publicationTopics, before), readable(scope().now)))
    .orderBy(desc(publicationTopics.publishedAt), desc(publicationTopics.articleId))
    .limit(limit)
}

async function signedBy(tx: Reader, id: string, limit: number, before: Cursor | undefined) {
  return tx
    .select(cardColumns)
    .from(bylines)
    .innerJoin(publications, eq(publications.id, bylines.publicationId))
    .where(and(eq(bylines.authorId, id), below(bylines, before), readable(scope().now)))
    .orderBy(desc(bylines.publishedAt), desc(bylines.articleId))
    .limit(limit)
}

/** One page of a shelf for the address `path`; undefined when `before` is no cursor or nothing is that old. */
export async function listArticles(shelf: Shelf, path: string, before?: string): Promise<Listing | undefined> {
  const { zone } = (await furniture()).settings
  const cursor = before === undefined ? undefined : parseCursor(before, zone)
  if (before !== undefined && !cursor) return undefined
  const { page, earlier } = cutPage(await rowsOf(shelf, pageSize + 1, cursor), pageSize, zone)
  if (cursor && page.length === 0) return undefined
  return {
    cards: await toCards(page),
    earlier: earlier && earlierPath(path, earlier),
    newest: before === undefined,
  }
}

/** The newest articles, for pages that have none of their own to show. */
export async function listNewest(limit: number): Promise<Card[]> {
  return toCards(await rowsOf({ of: 'latest' }, limit))
}
