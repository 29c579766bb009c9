// Articles as the desk lists them: only those within the asker's reach, newest change first, by keyset. A page of one
// article is article-history.ts; what readers see is db/public.
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, ne, or, type SQL } from 'drizzle-orm'
import { type ArticleStatus, goesOutAt, statusOf } from '#lib/article-status.ts'
import { countWords } from '#lib/body/plain-text.ts'
import type { Cursor } from '#lib/cursor.ts'
import type { Extent } from '#lib/roles.ts'
import { workingSlot } from './articles.ts'
import { namesOfPeople } from './people-list.ts'
import { articles, authors, drafts, publications, sections } from './schema.ts'
import type { Reader } from './store.ts'

export const deskViews = ['all', 'mine', 'scheduled', 'today'] as const
export type DeskView = (typeof deskViews)[number]

/** Whose list it is, and how far their permission goes. */
export interface Reach {
  extent: Extent
  person: { id: string; sectionIds: string[] }
}

export interface DeskArticle {
  id: string
  headline: string
  status: ArticleStatus
  section: { id: string; name: string; hue: number }
  /** Who signs, in order. */
  byline: string[]
  /** Who has it; '' for nobody. */
  assignedTo: string
  words: number
  updatedAt: number
  /** When readers see it, or something new of it, next. */
  goesOutAt: number | undefined
  /** When readers saw it first; undefined when they do not see it. */
  publishedAt: number | undefined
}

export interface Listing {
  view: DeskView
  now: Date
  /** When today began where the newsroom is, in ms. */
  today: number
}

/** Articles on one page of a list. */
export const deskPageSize = 40

/** No count goes further: a view of more says none. */
const mostCounted = 1000

const { id, updatedAt } = articles

/** Articles of a view, at most one page and the first of the next. */
export async function listDeskArticles(
  tx: Reader,
  reach: Reach,
  { view, now, today, before, size = deskPageSize }: Listing & { before?: Cursor; size?: number },
): Promise<{ articles: DeskArticle[]; earlier: string | undefined }> {
  const below = before && and(lte(updatedAt, before.at), or(lt(updatedAt, before.at), lt(id, before.id)))
  const rows = await tx
    .select()
    .from(articles)
    .where(and(within(reach), viewed(tx, view, { reach, now, today }), below))
    .orderBy(desc(updatedAt), desc(id))
    .limit(size + 1)
  const page = rows.slice(0, size)
  const last = page.at(-1)
  const earlier = rows.length > size && last ? `${last.updatedAt.toString(36)}-${last.id}` : undefined
  return { articles: await furnished(tx, page, now.getTime()), earlier }
}

/** How many articles each view has; undefined for a thousand and more. */
export async function countDeskViews(
  tx: Reader,
  reach: Reach,
  { now, today }: Omit<Listing, 'view'>,
): Promise<Record<DeskView, number | undefined>> {
  const counts: [DeskView, number | undefined][] = []
  for (const view of deskViews) {
    const rows = await tx
      .select({ id })
      .from(articles)
      .where(and(within(reach), viewed(tx, view, { reach, now, today })))
      .limit(mostCounted)
    counts.push([view, rows.length < mostCounted ? rows.length : undefined])
  }
  return Object.fromEntries(counts) as Record<DeskView, number | undefined>
}

const isOwn = (personId: string) => or(eq(articles.createdBy, personId), eq(articles.assignedTo, personId))

/** The same as reaches() in auth/extents.ts, as a condition. */
export function within({ extent, person }: Reach): SQL | undefined {
  if (extent === 'own') return isOwn(person.id)
  if (extent === 'section') return or(isOwn(person.id), inArray(articles.sectionId, [...person.sectionIds, '']))
  return undefined
}

function viewed(tx: Reader, view: DeskView, { reach, now, today }: { reach: Reach } & Omit<Listing, 'view'>) {
  const at = now.getTime()
  const p = publications
  const among = (where: SQL | undefined) => inArray(id, tx.select({ id: p.articleId }).from(p).where(where))
  switch (view) {
    case 'all':
      return undefined
    case 'mine':
      return isOwn(reach.person.id)
    // What readers are to see for the first time: found by the index of first publication.
    case 'scheduled':
      return among(and(gt(p.publishedAt, at), gt(p.from, at), lt(p.from, p.until)))
    case 'today':
      return among(
        and(
          ...[gte(p.publishedAt, today), lte(p.publishedAt, at), lte(p.from, at), gt(p.until, at)],
          ne(p.kind, 'withdrawal'),
        ),
      )
  }
}

/** Rows with what is said of them: section, names, words, what readers see. In the same order. */
async function furnished(tx: Reader, rows: (typeof articles.$inferSelect)[], now: number): Promise<DeskArticle[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const departments = new Map((await tx.select().from(sections)).map((section) => [section.id, section]))
  const people = await namesOfPeople(tx)
  const texts = await textsOf(tx, ids)
  const standing = await standingOf(tx, ids, now)
  return rows.map((row) => {
    const publications = standing.get(row.id) ?? []
    const status = statusOf({ embargo: row.embargo, publications }, now)
    const { name = '', hue = 0 } = departments.get(row.sectionId) ?? {}
    return {
      id: row.id,
      headline: row.headline,
      status,
      section: { id: row.sectionId, name, hue },
      assignedTo: people.get(row.assignedTo ?? '') ?? '',
      updatedAt: row.updatedAt,
      goesOutAt: goesOutAt(publications, now),
      publishedAt: status === 'published' ? publications[0]?.publishedAt : undefined,
      ...(texts.get(row.id) ?? { byline: [], words: 0 }),
    }
  })
}

/** Publications of articles that are valid now or later, the present one first. */
async function standingOf(tx: Reader, ids: string[], now: number) {
  const { articleId, kind, from, until, publishedAt } = publications
  const rows = await tx
    .select({ articleId, kind, from, until, publishedAt })
    .from(publications)
    .where(and(inArray(articleId, ids), gt(until, now)))
    .orderBy(asc(from))
  return Map.groupBy(rows, (row) => row.articleId)
}

async function textsOf(tx: Reader, ids: string[]): Promise<Map<string, { byline: string[]; words: number }>> {
  const { articleId, content, slot } = drafts
  const rows = await tx
    .select({ articleId, content })
    .from(drafts)
    .where(and(inArray(articleId, ids), eq(slot, workingSlot)))
  const signers = [...new Set(rows.flatMap((row) => row.content.bylines.map(({ authorId }) => authorId)))]
  const known = await tx
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .where(inArray(authors.id, [...signers, '']))
  const names = new Map(known.map((author) => [author.id, author.name]))
  return new Map(
    rows.map((row) => [
      row.articleId,
      {
        words: countWords(row.content.body),
        byline: row.content.bylines.flatMap(({ authorId }) => names.get(authorId) ?? []),
      },
    ]),
  )
}
