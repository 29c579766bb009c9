// Where an old address leads now. Only to what is public: a redirect never names a draft. Whoever asks shows something
// that another thing may take the place of at any time, and is kept under that.
import { and, eq, gt, lte } from 'drizzle-orm'
import { authors, pages, publications, redirects, sections, topics } from '#db/schema.ts'
import { type Reader, store } from '#db/store.ts'
import { addressesKey, articleKey, authorKey, pageKey, topicKey } from '#lib/keys.ts'
import { articlePath, authorPath, decodePart, pagePath, sectionPath, topicPath } from '#lib/urls.ts'
import { note, scope } from '#scope.ts'
import { readable, visible } from './visible.ts'

/** The path an old one leads to, 'gone' when it is to be answered 410, or undefined. */
export async function findRedirect(path: string): Promise<string | 'gone' | undefined> {
  note(addressesKey)
  return store.read(async (tx) => {
    const row = await redirectOf(tx, path)
    if (!row) return belowOldSection(tx, path)
    const { target, targetId } = row
    if (target === 'gone') return 'gone'
    const to = target === 'path' ? targetId : await currentPath(tx, target, targetId)
    return to === path ? undefined : to
  })
}

async function redirectOf(tx: Reader, path: string) {
  const [row] = await tx.select().from(redirects).where(eq(redirects.path, path)).limit(1)
  return row
}

/** An article of a section that had another slug: one redirect of the section is that of all its articles. */
async function belowOldSection(tx: Reader, path: string): Promise<string | undefined> {
  const [, section = '', slug, ...more] = path.split('/')
  if (!slug || more.length > 0) return undefined
  const row = await redirectOf(tx, `/${section}`)
  if (row?.target !== 'section') return undefined
  const [article] = await tx
    .select({ id: publications.articleId, section: sections.slug, slug: publications.slug })
    .from(publications)
    .innerJoin(sections, eq(sections.id, publications.sectionId))
    .where(and(eq(publications.slug, decodePart(slug)), eq(publications.sectionId, row.targetId), visible(scope().now)))
    .limit(1)
  if (!article) return undefined
  note(articleKey(article.id))
  return articlePath(article.section, article.slug)
}

async function currentPath(tx: Reader, target: 'article' | 'section' | 'topic' | 'author' | 'page', id: string) {
  const now = scope().now
  switch (target) {
    case 'article': {
      note(articleKey(id))
      const [row] = await tx
        .select({ section: sections.slug, slug: publications.slug })
        .from(publications)
        .innerJoin(sections, eq(sections.id, publications.sectionId))
        .where(and(eq(publications.articleId, id), readable(now)))
        .limit(1)
      return row && articlePath(row.section, row.slug)
    }
    case 'section':
      return first(await tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, id)), sectionPath)
    case 'topic':
      note(topicKey(id))
      return first(await tx.select({ slug: topics.slug }).from(topics).where(eq(topics.id, id)), topicPath)
    case 'author':
      note(authorKey(id))
      return first(await tx.select({ slug: authors.slug }).from(authors).where(eq(authors.id, id)), authorPath)
    case 'page': {
      note(pageKey(id))
      const open = and(eq(pages.id, id), lte(pages.from, now.getTime()), gt(pages.until, now.getTime()))
      return first(await tx.select({ slug: pages.slug }).from(pages).where(open), pagePath)
    }
  }
}

const first = (rows: { slug: string }[], path: (slug: string) => string) => rows[0] && path(rows[0].slug)
