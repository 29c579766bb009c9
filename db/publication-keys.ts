// Which cached pages a publication touches: its own, and every list it stands in.
import { eq } from 'drizzle-orm'
import {
  articleKey,
  authorListKey,
  frontKey,
  type Key,
  latestListKey,
  monthListKey,
  newsKey,
  sectionListKey,
  topicListKey,
} from '#lib/keys.ts'
import { monthOf } from '#lib/zones.ts'
import { type publications, settings } from './schema.ts'
import type { Reader } from './store.ts'

type Publication = typeof publications.$inferSelect

/** A list notes the key of every section below it, so only the publication's own section is touched. */
export async function listingKeys(tx: Reader, row: Publication): Promise<Key[]> {
  const [site] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, 'site'))
  const zone = (site?.value as { zone?: string } | undefined)?.zone ?? 'UTC'
  return [
    articleKey(row.articleId),
    frontKey,
    newsKey,
    latestListKey,
    sectionListKey(row.sectionId),
    monthListKey(monthOf(row.publishedAt, zone)),
    ...row.topics.map(({ id }) => topicListKey(id)),
    ...row.bylines.map(({ authorId }) => authorListKey(authorId)),
  ]
}
