// Topics as readers see them: only those under which something can be read.
import { and, asc, eq, exists, sql } from 'drizzle-orm'
import { publications, publicationTopics, topics } from '#db/schema.ts'
import { type Reader, store } from '#db/store.ts'
import type { Listing, Topic } from '#lib/article.ts'
import { latestListKey, topicKey } from '#lib/keys.ts'
import { topicPath } from '#lib/urls.ts'
import { note, scope } from '#scope.ts'
import { listArticles } from './lists.ts'
import { readable } from './visible.ts'

const toTopic = ({ id, slug, name, description }: typeof topics.$inferSelect): Topic => ({
  id,
  slug,
  name,
  description,
  path: topicPath(slug),
})

const hasArticles = (tx: Reader) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(publicationTopics)
      .innerJoin(publications, eq(publications.id, publicationTopics.publicationId))
      .where(and(eq(publicationTopics.topicId, topics.id), readable(scope().now))),
  )

/** A topic and a page of its articles; undefined when there is no such topic, nothing in it, or no such page. */
export async function getTopic(slug: string, before?: string): Promise<{ topic: Topic; listing: Listing } | undefined> {
  const rows = await store.read(async (tx) => tx.select().from(topics).where(eq(topics.slug, slug)).limit(1))
  const row = rows[0]
  if (!row) return undefined
  note(topicKey(row.id))
  const listing = await listArticles({ of: 'topic', id: row.id }, topicPath(slug), before)
  return listing && listing.cards.length > 0 ? { topic: toTopic(row), listing } : undefined
}

/** Topics that have articles, by name; 1,000 at most. */
export async function listTopics(): Promise<Topic[]> {
  note(latestListKey)
  const rows = await store.read(async (tx) =>
    tx.select().from(topics).where(hasArticles(tx)).orderBy(asc(topics.name), asc(topics.id)).limit(1000),
  )
  return rows.map(toTopic)
}
