// One article as its page at the desk shows it: how it stands, where readers find it, what happened to it.
import { desc, eq } from 'drizzle-orm'
import type { Published, Revised } from '#lib/article-history.ts'
import { type ArticleStatus, goesOutAt, statusOf } from '#lib/article-status.ts'
import { articlePath } from '#lib/urls.ts'
import type { getArticle } from './articles.ts'
import { publications, revisions, sections } from './schema.ts'
import type { Reader } from './store.ts'

type Article = NonNullable<Awaited<ReturnType<typeof getArticle>>>

export interface ArticleAtDesk {
  status: ArticleStatus
  section: { name: string; hue: number }
  goesOutAt: number | undefined
  /** Where readers find it; undefined when they do not. */
  path: string | undefined
  revisions: Revised[]
  publications: Published[]
}

/** As much of the history as one page tells. */
const most = 50

export async function articleAtDesk(tx: Reader, article: Article, now: Date): Promise<ArticleAtDesk> {
  const at = now.getTime()
  const p = publications
  const shown = await tx
    .select({
      kind: p.kind,
      from: p.from,
      until: p.until,
      by: p.by,
      reason: p.reason,
      slug: p.slug,
      sectionId: p.sectionId,
    })
    .from(p)
    .where(eq(p.articleId, article.id))
    .orderBy(desc(p.from), desc(p.id))
    .limit(most)
  const r = revisions
  const saved = await tx
    .select({ version: r.version, at: r.at, by: r.by, name: r.name })
    .from(r)
    .where(eq(r.articleId, article.id))
    .orderBy(desc(r.version))
    .limit(most)
  const standing = { embargo: article.embargo, publications: shown }
  const status = statusOf(standing, at)
  const seen = status === 'published' ? shown.find(({ from, until }) => from <= at && until > at) : undefined
  const section = await sectionOf(tx, article.sectionId)
  const place = seen && (await sectionOf(tx, seen.sectionId))
  return {
    status,
    section,
    goesOutAt: goesOutAt(shown, at),
    path: seen && place && articlePath(place.slug, seen.slug),
    revisions: saved,
    publications: shown,
  }
}

async function sectionOf(tx: Reader, id: string) {
  const { name, hue, slug } = sections
  const [row] = await tx.select({ name, hue, slug }).from(sections).where(eq(sections.id, id))
  return row ?? { name: '', hue: 0, slug: '' }
}
