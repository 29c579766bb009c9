// Static pages that are public now.
import { and, eq, gt, lte } from 'drizzle-orm'
import { pages } from '#db/schema.ts'
import { store } from '#db/store.ts'
import type { Page, Picture } from '#lib/article.ts'
import { parseBody } from '#lib/body/document.ts'
import { pictureIdsOf } from '#lib/body/pictures.ts'
import { pageKey } from '#lib/keys.ts'
import { pagePath } from '#lib/urls.ts'
import { note, scope } from '#scope.ts'
import { picturesById } from './pictures.ts'

/** The page at `/{slug}`, or undefined. */
export async function getPage(slug: string): Promise<Page | undefined> {
  const now = scope().now.getTime()
  const rows = await store.read(async (tx) =>
    tx
      .select()
      .from(pages)
      .where(and(eq(pages.slug, slug), lte(pages.from, now), gt(pages.until, now)))
      .limit(1),
  )
  const row = rows[0]
  if (!row) return undefined
  note(pageKey(row.id))
  const body = parseBody(row.body)
  const { id, title, description, language, direction, updatedAt } = row
  const pictures: Record<string, Picture> = Object.fromEntries(await picturesById(pictureIdsOf(body), 'noted'))
  return { id, title, description, language, direction, updatedAt, body, pictures, path: pagePath(slug) }
}
