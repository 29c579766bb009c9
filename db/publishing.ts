// The verbs that change what the public sees: each writes one publication row, now or ahead of time, and closes the
// ones it replaces. Nothing has to run for a scheduled row to become true; the worker only purges at its minute.
import { and, asc, eq, gt, inArray, lt, lte, ne } from 'drizzle-orm'
import type { Correction, Source, Update } from '#lib/article.ts'
import { countWords } from '#lib/body/plain-text.ts'
import type { ArticleContent, PublishedByline, PublishedTopic } from '#lib/content.ts'
import { Refusal } from '#lib/refusal.ts'
import { articlePath } from '#lib/urls.ts'
import { getDraft } from './articles.ts'
import { idAt } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { keysOfTurn } from './publication-keys.ts'
import { addRedirect } from './redirects.ts'
import {
  articles,
  authors,
  bylines,
  citations,
  corrections,
  never,
  type PublicationKind,
  publications,
  publicationTopics,
  sections,
  sources,
  topics,
  updates,
} from './schema.ts'
import type { Reader, Writer } from './store.ts'

type Publication = typeof publications.$inferSelect

/** Only these move `dateModified`. */
const moves: ReadonlySet<PublicationKind> = new Set(['update', 'correction', 'clarification', 'retraction'])

export interface Publishing {
  articleId: string
  kind: PublicationKind
  /** When readers see it, in ms: a moment ahead schedules it. An embargo moves it later. */
  from: number
  /** First publication as printed, for imports; otherwise the first `from`. */
  publishedAt?: number
  /** Last change as printed, for imports. */
  modifiedAt?: number
}

/**
 * Publishes the working text; refuses an article that is not there, has no headline, or would stand at the address of
 * another. What was scheduled for later stays, unless this is the first that readers see. Gives the publication's id.
 */
export async function publishArticle(tx: Writer, input: Publishing, by: string, now: Date): Promise<Outcome<string>> {
  const { article, content, earlier: all } = await load(tx, input.articleId)
  if (!content.headline.trim()) throw new Refusal('An article needs a headline before it is published.')
  const from = Math.max(input.from, article.embargo)
  const previous = all.filter((each) => each.from <= from).at(-1)
  const superseded = previous ? [] : all.filter((each) => each.from > Math.max(from, now.getTime()))
  await cancel(tx, superseded)
  const earlier = all.filter((each) => !superseded.includes(each))
  const next = earlier.find((each) => each.from > from)
  // Never after readers see it: lists show nothing of the future.
  const publishedAt = earlier[0]?.publishedAt ?? Math.min(input.publishedAt ?? from, from)
  const modifiedAt = moves.has(input.kind) ? from : (previous?.modifiedAt ?? input.modifiedAt ?? publishedAt)
  const row: Publication = {
    ...(await copyOf(tx, input.articleId, content, from)),
    id: idAt(from),
    kind: input.kind,
    from,
    until: next?.from ?? never,
    publishedAt,
    modifiedAt,
    by,
    reason: '',
  }
  await assertAlone(tx, row)
  await replace(tx, row, earlier)
  if (previous) await redirectOldAddress(tx, previous, row, by, now)
  if (next) await redirectOldAddress(tx, row, next, by, now)
  const state = from > now.getTime() ? 'scheduled' : 'published'
  await tx.update(articles).set({ state, updatedAt: now.getTime() }).where(eq(articles.id, article.id))
  return {
    value: row.id,
    event: { what: 'article.published', subject: article.id, details: { kind: row.kind, from } },
    touched: keysOfTurn(previous, row),
    from,
    // What the next one touched was reckoned when this one was not there yet.
    later: next ? [{ touched: keysOfTurn(row, next), from: next.from }] : [],
  }
}

/** What was scheduled and has not been seen is never going to be. */
async function cancel(tx: Writer, rows: Publication[]): Promise<void> {
  for (const { id, from } of rows) await tx.update(publications).set({ until: from }).where(eq(publications.id, id))
}

/** Two articles at one address would take turns. */
async function assertAlone(tx: Reader, { articleId, sectionId, slug, from, until }: Publication): Promise<void> {
  const p = publications
  const meanwhile = and(lt(p.from, until), gt(p.until, from), lt(p.from, p.until))
  const there = and(eq(p.slug, slug), eq(p.sectionId, sectionId), ne(p.articleId, articleId), ne(p.kind, 'withdrawal'))
  const [other] = await tx.select({ headline: p.headline }).from(p).where(and(there, meanwhile)).limit(1)
  if (other) throw new Refusal(`Readers have “${other.headline}” at this address: choose another slug.`)
}

export interface Withdrawal {
  articleId: string
  /** As readers may know it. */
  reason: string
  from: number
}

/**
 * Takes an article back: its address answers 410 with the reason, and nothing that was scheduled brings it back. Refuses
 * one that readers never saw.
 */
export async function withdrawArticle(tx: Writer, input: Withdrawal, by: string, now: Date): Promise<Outcome> {
  const { article, earlier } = await load(tx, input.articleId)
  const previous = earlier.filter((each) => each.from <= input.from).at(-1)
  if (!previous) throw new Refusal('Only a published article can be withdrawn.')
  const { reason, from } = input
  const row: Publication = { ...previous, id: idAt(from), kind: 'withdrawal', from, until: never, reason, by }
  await replace(tx, row, earlier)
  await cancel(
    tx,
    earlier.filter((each) => each.from > from),
  )
  const state = from > now.getTime() ? article.state : 'withdrawn'
  await tx.update(articles).set({ state, updatedAt: now.getTime() }).where(eq(articles.id, article.id))
  return {
    value: undefined,
    event: { what: 'article.withdrawn', subject: article.id, details: { reason } },
    touched: keysOfTurn(previous, row),
    from,
  }
}

async function load(tx: Reader, id: string) {
  const [article] = await tx.select().from(articles).where(eq(articles.id, id))
  const content = await getDraft(tx, id)
  if (!article || !content) throw new Refusal('There is no such article.')
  const earlier = await tx
    .select()
    .from(publications)
    .where(eq(publications.articleId, id))
    .orderBy(asc(publications.from), asc(publications.id))
  return { article, content, earlier }
}

/** Closes what `row` replaces, then writes it and the rows that lists find it by. */
async function replace(tx: Writer, row: Publication, earlier: Publication[]): Promise<void> {
  const replaced = earlier.filter((each) => each.from <= row.from && each.until > row.from).map(({ id }) => id)
  if (replaced.length > 0) {
    await tx.update(publications).set({ until: row.from }).where(inArray(publications.id, replaced))
  }
  await tx.insert(publications).values(row)
  if (row.kind === 'withdrawal') return
  const { id: publicationId, articleId, publishedAt } = row
  const signed = row.bylines.map(({ authorId, role }, position) => ({
    authorId,
    publishedAt,
    articleId,
    publicationId,
    position,
    role,
  }))
  const filed = row.topics.map(({ id: topicId }) => ({ topicId, publishedAt, articleId, publicationId }))
  if (signed.length > 0) await tx.insert(bylines).values(signed)
  if (filed.length > 0) await tx.insert(publicationTopics).values(filed)
}

async function redirectOldAddress(tx: Writer, before: Publication, after: Publication, by: string, now: Date) {
  if (before.slug === after.slug && before.sectionId === after.sectionId) return
  const [section] = await tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, before.sectionId))
  if (!section) return
  const path = articlePath(section.slug, before.slug)
  await addRedirect(tx, { path, target: 'article', targetId: after.articleId }, by, now)
}

/** The self-contained copy that the public reads. */
async function copyOf(tx: Reader, articleId: string, content: ArticleContent, from: number) {
  const signed = await signatures(tx, content)
  return {
    articleId,
    sectionId: content.sectionId,
    slug: content.slug,
    headline: content.headline,
    kicker: content.kicker,
    standfirst: content.standfirst,
    type: content.type,
    language: content.language,
    direction: content.direction,
    pictureId: content.lead?.pictureId ?? null,
    authors: signed.map(({ name }) => name),
    words: countWords(content.body),
    dateline: content.dateline,
    lead: content.lead,
    bylines: signed,
    topics: await filedUnder(tx, content),
    updates: await updatesOf(tx, articleId, from),
    corrections: await correctionsOf(tx, articleId, from),
    sources: await sourcesOf(tx, articleId),
    picks: content.picks,
    body: content.body,
  }
}

async function signatures(tx: Reader, { bylines: wanted }: ArticleContent): Promise<PublishedByline[]> {
  if (wanted.length === 0) return []
  const ids = wanted.map(({ authorId }) => authorId)
  const known = await tx.select().from(authors).where(inArray(authors.id, ids))
  return wanted.flatMap(({ authorId, role, place }) => {
    const author = known.find(({ id }) => id === authorId)
    return author ? [{ authorId, slug: author.slug, name: author.name, role, place }] : []
  })
}

async function filedUnder(tx: Reader, { topicIds }: ArticleContent): Promise<PublishedTopic[]> {
  if (topicIds.length === 0) return []
  const known = await tx.select().from(topics).where(inArray(topics.id, topicIds))
  return [...new Set(topicIds)].flatMap((wanted) => {
    const topic = known.find(({ id }) => id === wanted)
    return topic ? [{ id: topic.id, slug: topic.slug, name: topic.name }] : []
  })
}

async function updatesOf(tx: Reader, articleId: string, from: number): Promise<Update[]> {
  const { id, at, heading, body } = updates
  const mine = and(eq(updates.articleId, articleId), lte(at, from))
  return tx.select({ id, at, heading, body }).from(updates).where(mine).orderBy(asc(at), asc(id))
}

async function correctionsOf(tx: Reader, articleId: string, from: number): Promise<Correction[]> {
  const { id, at, kind, note, was, is } = corrections
  const mine = and(eq(corrections.articleId, articleId), lte(at, from))
  return tx.select({ id, at, kind, note, was, is }).from(corrections).where(mine).orderBy(asc(at), asc(id))
}

async function sourcesOf(tx: Reader, articleId: string): Promise<Source[]> {
  const { kind, name, url, note } = sources
  return tx
    .select({ id: citations.id, kind, name, url, note, quotation: citations.quotation })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(eq(citations.articleId, articleId))
    .orderBy(asc(citations.position), asc(citations.id))
}
