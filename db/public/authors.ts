// Authors as readers see them: only those who have signed something that can be read.
import { and, asc, eq, exists, sql } from 'drizzle-orm'
import { authors, bylines, publications } from '#db/schema.ts'
import { type Reader, store } from '#db/store.ts'
import type { Author, Listing, Picture } from '#lib/article.ts'
import { authorKey, latestListKey } from '#lib/keys.ts'
import { authorPath } from '#lib/urls.ts'
import { note, scope } from '#scope.ts'
import { listArticles } from './lists.ts'
import { picturesById } from './pictures.ts'
import { readable } from './visible.ts'

function toAuthor(row: typeof authors.$inferSelect, portraits: Map<string, Picture>): Author {
  const { id, slug, name, role, place, biography, email, pictureId } = row
  const picture = pictureId ? portraits.get(pictureId) : undefined
  return { id, slug, name, role, place, biography, email, picture, path: authorPath(slug) }
}

const portraitsOf = (rows: (typeof authors.$inferSelect)[]) =>
  picturesById(
    rows.flatMap(({ pictureId }) => (pictureId ? [pictureId] : [])),
    'noted',
  )

const hasSigned = (tx: Reader) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(bylines)
      .innerJoin(publications, eq(publications.id, bylines.publicationId))
      .where(and(eq(bylines.authorId, authors.id), readable(scope().now))),
  )

/** An author and a page of articles; undefined when there is none, nothing signed, or no such page. */
export async function getAuthor(
  slug: string,
  before?: string,
): Promise<{ author: Author; listing: Listing } | undefined> {
  const rows = await store.read(async (tx) => tx.select().from(authors).where(eq(authors.slug, slug)).limit(1))
  const row = rows[0]
  if (!row) return undefined
  note(authorKey(row.id))
  const listing = await listArticles({ of: 'author', id: row.id }, authorPath(slug), before)
  if (!listing || listing.cards.length === 0) return undefined
  return { author: toAuthor(row, await portraitsOf(rows)), listing }
}

/** Authors who have signed something, by name; 1,000 at most. */
export async function listAuthors(): Promise<Author[]> {
  note(latestListKey)
  const rows = await store.read(async (tx) =>
    tx.select().from(authors).where(hasSigned(tx)).orderBy(asc(authors.name), asc(authors.id)).limit(1000),
  )
  note(...rows.slice(0, 100).map(({ id }) => authorKey(id)))
  const portraits = await portraitsOf(rows)
  return rows.map((row) => toAuthor(row, portraits))
}
