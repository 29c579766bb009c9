// The public ledger: what was wrong, newest first, of articles that can be read.
import { and, desc, eq, lt, lte, or } from 'drizzle-orm'
import { corrections, publications } from '#db/schema.ts'
import { store } from '#db/store.ts'
import type { CorrectionEntry } from '#lib/article.ts'
import { cutPage, parseCursor } from '#lib/cursor.ts'
import { articleKey, correctionsKey } from '#lib/keys.ts'
import { articlePath, correctionsPath, earlierPath } from '#lib/urls.ts'
import { note, scope } from '#scope.ts'
import { furniture } from './site.ts'
import { readable } from './visible.ts'

const pageSize = 60

/** One page of the ledger; undefined when `before` is no cursor or nothing is that old. */
export async function listCorrections(
  before?: string,
): Promise<{ entries: CorrectionEntry[]; earlier: string | undefined } | undefined> {
  note(correctionsKey)
  const { settings, byId } = await furniture()
  const cursor = before === undefined ? { at: scope().now.getTime() + 1, id: '' } : parseCursor(before, settings.zone)
  if (!cursor) return undefined
  const { at, id, kind, note: text, was, is } = corrections
  const rows = await store.read(async (tx) =>
    tx
      .select({
        id,
        at,
        kind,
        note: text,
        was,
        is,
        headline: publications.headline,
        slug: publications.slug,
        sectionId: publications.sectionId,
        articleId: publications.articleId,
      })
      .from(corrections)
      .innerJoin(publications, eq(publications.articleId, corrections.articleId))
      .where(and(lte(at, cursor.at), or(lt(at, cursor.at), lt(id, cursor.id)), readable(scope().now)))
      .orderBy(desc(at), desc(id))
      .limit(pageSize + 1),
  )
  if (before !== undefined && rows.length === 0) return undefined
  const dated = rows.map((row) => ({ row, publishedAt: row.at, articleId: row.id }))
  const { page, earlier } = cutPage(dated, pageSize, settings.zone)
  note(...page.map(({ row }) => articleKey(row.articleId)))
  const entries = page.flatMap(({ row: { headline, slug, sectionId, articleId: _, ...correction } }) => {
    const section = byId.get(sectionId)
    return section ? [{ ...correction, article: { headline, path: articlePath(section.slug, slug), section } }] : []
  })
  return { entries, earlier: earlier && earlierPath(correctionsPath, earlier) }
}
