// One article as readers see it, by its address: found, withdrawn, or not there.
import { and, eq, inArray } from 'drizzle-orm'
import { publications } from '#db/schema.ts'
import { store } from '#db/store.ts'
import type { Article, Card, Picture } from '#lib/article.ts'
import { type Body, parseBody } from '#lib/body/document.ts'
import { pictureIdsOf } from '#lib/body/pictures.ts'
import { addressesKey, articleKey, authorKey, sectionKey, topicKey } from '#lib/keys.ts'
import { authorPath, topicPath } from '#lib/urls.ts'
import { note, scope } from '#scope.ts'
import { cardColumns, toCards } from './cards.ts'
import { rowsOf, type Shelf } from './lists.ts'
import { picturesById } from './pictures.ts'
import { furniture, idsFrom, sectionsAbove } from './site.ts'
import { readable, visible } from './visible.ts'

export type Found = { found: 'article'; article: Article } | { found: 'withdrawal'; reason: string; at: number }

type Publication = typeof publications.$inferSelect

const inCheckAlso = 6
const inMore = 4

/**
 * The article at `/{section}/{slug}`; undefined when no publication has that address now. Looked up by its slug alone,
 * which is the section's at most once: asked for both, SQLite would walk every publication of the section.
 */
export async function getArticle(section: string, slug: string): Promise<Found | undefined> {
  const { byId } = await furniture()
  const rows = await store.read(async (tx) =>
    tx
      .select()
      .from(publications)
      .where(and(eq(publications.slug, slug), visible(scope().now))),
  )
  const here = rows.filter(({ sectionId }) => byId.get(sectionId)?.slug === section).sort((a, b) => b.from - a.from)
  // Where one was withdrawn another may stand.
  const row = here.find(({ kind }) => kind !== 'withdrawal') ?? here[0]
  if (!row) return undefined
  note(articleKey(row.articleId), sectionKey(row.sectionId))
  if (row.kind === 'withdrawal') {
    note(addressesKey)
    return { found: 'withdrawal', reason: row.reason, at: row.from }
  }
  const card = (await toCards([row]))[0]
  return card && { found: 'article', article: await completed(row, card) }
}

async function completed(row: Publication, card: Card): Promise<Article> {
  const body = parseBody(row.body)
  const updates = row.updates.map((update) => ({ ...update, body: parseBody(update.body) }))
  const above = [...(await sectionsAbove(row.sectionId)), card.section]
  const checkAlso = await checkAlsoOf(row)
  note(...row.bylines.map(({ authorId }) => authorKey(authorId)), ...row.topics.map(({ id }) => topicKey(id)))
  return {
    ...card,
    body,
    updates,
    bylines: row.bylines.map(({ slug, ...byline }) => ({ ...byline, path: authorPath(slug) })),
    dateline: row.dateline,
    words: row.words,
    corrections: row.corrections,
    sources: row.sources,
    topics: row.topics.map(({ id, slug, name }) => ({ id, name, path: topicPath(slug) })),
    crumbs: above.map(({ name, path }) => ({ name, path })),
    ...(await picturesOf(row, [body, ...updates.map((update) => update.body)])),
    checkAlso,
    more: await moreOn(row, card, checkAlso),
  }
}

async function picturesOf({ lead }: Publication, bodies: Body[]) {
  const ids = bodies.flatMap(pictureIdsOf)
  const known = await picturesById(lead ? [lead.pictureId, ...ids] : ids, 'noted')
  const picture = lead ? known.get(lead.pictureId) : undefined
  return {
    pictures: Object.fromEntries(known) as Record<string, Picture>,
    lead: picture && {
      picture,
      alt: lead?.alt ?? picture.alt,
      caption: lead?.caption ?? picture.caption,
      credit: lead?.credit ?? picture.credit,
    },
  }
}

/** Editors' picks in their order, then the newest of the section and those below it, then of the paper: until the related engine knows better. */
async function checkAlsoOf({ articleId, picks, sectionId }: Publication): Promise<Card[]> {
  const { byId } = await furniture()
  const section = byId.get(sectionId)
  const chosen = await pickedRows(picks.filter((id) => id !== articleId))
  const taken = new Set([articleId, ...chosen.map((each) => each.articleId)])
  for (const shelf of [{ of: 'sections', ids: section ? idsFrom(section) : [] }, { of: 'latest' }] satisfies Shelf[]) {
    if (chosen.length >= inCheckAlso) break
    const free = (await rowsOf(shelf, inCheckAlso + taken.size)).filter((each) => !taken.has(each.articleId))
    for (const row of free.slice(0, inCheckAlso - chosen.length)) {
      chosen.push(row)
      taken.add(row.articleId)
    }
  }
  return toCards(chosen.slice(0, inCheckAlso))
}

async function pickedRows(ids: string[]) {
  if (ids.length === 0) return []
  // A pick that is not public yet must bring this page up to date when it becomes so.
  note(...ids.map(articleKey))
  const rows = await store.read(async (tx) =>
    tx
      .select(cardColumns)
      .from(publications)
      .where(and(inArray(publications.articleId, ids), readable(scope().now))),
  )
  return rows.sort((a, b) => ids.indexOf(a.articleId) - ids.indexOf(b.articleId))
}

/** "More on …": the first topic that has enough others, else the outermost section. */
async function moreOn(row: Publication, card: Card, checkAlso: Card[]): Promise<Article['more']> {
  const taken = new Set([row.articleId, ...checkAlso.map(({ articleId }) => articleId)])
  for (const topic of row.topics.slice(0, 3)) {
    const cards = await fresh({ of: 'topic', id: topic.id }, taken)
    if (cards.length >= inMore) return { name: topic.name, path: topicPath(topic.slug), cards }
  }
  const { byId } = await furniture()
  const [outermost = card.section] = await sectionsAbove(row.sectionId)
  const ids = [outermost.id, ...(byId.get(outermost.id)?.children ?? []).map(({ id }) => id)]
  const cards = await fresh({ of: 'sections', ids }, taken)
  return cards.length > 0 ? { name: outermost.name, path: outermost.path, cards } : undefined
}

async function fresh(shelf: Shelf, taken: ReadonlySet<string>): Promise<Card[]> {
  const rows = await rowsOf(shelf, inMore + taken.size)
  return toCards(rows.filter(({ articleId }) => !taken.has(articleId)).slice(0, inMore))
}
