// Taking out what the demo brought besides its articles: sections, topics, authors, pictures, sources, pages, redirects,
// settings. Whatever something of the newsroom's own names stays, marked as before, for a later time.
import { and, asc, eq, gt, inArray, notExists, or } from 'drizzle-orm'
import type { Rendition } from '#lib/article.ts'
import * as keys from '#lib/keys.ts'
import type { Outcome } from './outcome.ts'
import {
  articles,
  authors,
  citations,
  drafts,
  pages,
  pictures,
  publications,
  redirects,
  revisions,
  sections,
  settings,
  slots,
  sources,
  topics,
  updates,
} from './schema.ts'
import type { Reader, Writer } from './store.ts'

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/** Every id that a stored value names, wherever in it. */
const idsIn = (value: unknown): string[] => JSON.stringify(value).match(uuid) ?? []

/**
 * Ids that up to `most` articles after `after` name, in any version that is kept: section, authors, topics, pictures.
 * `last` is empty when there are no more.
 */
export async function idsNamedByArticles(tx: Reader, { after, most }: { after: string; most: number }) {
  const rows = await tx
    .select({ id: articles.id, sectionId: articles.sectionId })
    .from(articles)
    .where(and(eq(articles.demo, false), gt(articles.id, after)))
    .orderBy(asc(articles.id))
    .limit(most)
  const ids = rows.map(({ id }) => id)
  const versions = [
    rows,
    await tx.select({ content: drafts.content }).from(drafts).where(inArray(drafts.articleId, ids)),
    await tx.select({ content: revisions.content }).from(revisions).where(inArray(revisions.articleId, ids)),
    await tx.select().from(publications).where(inArray(publications.articleId, ids)),
    await tx.select({ body: updates.body }).from(updates).where(inArray(updates.articleId, ids)),
  ]
  return { named: new Set(versions.flatMap(idsIn)), last: ids.at(-1) ?? '' }
}

/** Ids that the newsroom's own pages, authors and sections name. */
export async function idsNamedByNewsroom(tx: Reader): Promise<Set<string>> {
  const portraits = await tx.select({ id: authors.pictureId }).from(authors).where(eq(authors.demo, false))
  const parents = await tx.select({ id: sections.parentId }).from(sections).where(eq(sections.demo, false))
  const bodies = await tx.select({ body: pages.body }).from(pages).where(eq(pages.demo, false))
  return new Set([portraits, parents, bodies].flatMap(idsIn))
}

export const removable = [
  'sections',
  'topics',
  'authors',
  'pictures',
  'sources',
  'pages',
  'redirects',
  'settings',
] as const

export interface RemovedNewsroom {
  removed: Record<(typeof removable)[number], number>
  /** What stays because something of the newsroom's own uses it. */
  kept: { noun: 'section' | 'topic' | 'author' | 'picture' | 'source'; name: string }[]
  /** The pictures that are gone: their files are to go too, once this is written. */
  files: { id: string; original: string; renditions: Rendition[] }[]
}

/** Takes out everything of the demo that is no article and that `named` does not hold. Its articles must be gone. */
export async function removeDemoNewsroom(tx: Writer, named: ReadonlySet<string>): Promise<Outcome<RemovedNewsroom>> {
  const sources = await removeSources(tx)
  const pages = await removePages(tx)
  const authors = await removeAuthors(tx, named)
  const topics = await removeTopics(tx, named)
  const sections = await removeSections(tx, named)
  const pictures = await removePictures(tx, new Set([...named, ...authors.portraits]))
  const redirects = await removeRedirects(tx, [...sections.gone, ...topics.gone, ...authors.gone, ...pages.gone])
  const settings = await removeSettings(tx)
  const removed = {
    sections: sections.gone.length,
    topics: topics.gone.length,
    authors: authors.gone.length,
    pictures: pictures.files.length,
    pages: pages.gone.length,
    sources: sources.gone,
    redirects,
    settings,
  }
  const touched = [
    ...[keys.settingsKey, keys.frontKey, keys.latestListKey],
    ...sections.gone.flatMap((id) => [keys.sectionKey(id), keys.sectionListKey(id)]),
    ...topics.gone.flatMap((id) => [keys.topicKey(id), keys.topicListKey(id)]),
    ...authors.gone.flatMap((id) => [keys.authorKey(id), keys.authorListKey(id)]),
    ...pages.gone.map(keys.pageKey),
    ...pictures.files.map(({ id }) => keys.pictureKey(id)),
  ]
  const kept = [...sections.kept, ...topics.kept, ...authors.kept, ...pictures.kept, ...sources.kept]
  const event = { what: 'demo.removed', subject: 'demo', details: { ...removed, kept: kept.length } }
  return { value: { removed, kept, files: pictures.files }, event, touched }
}

type Kept = RemovedNewsroom['kept']

/** Parts what is named from what is not. */
function part<T extends { id: string }>(rows: T[], named: ReadonlySet<string>) {
  return {
    stay: rows.filter(({ id }) => named.has(id)),
    go: rows.filter(({ id }) => !named.has(id)).map(({ id }) => id),
  }
}

async function removeSources(tx: Writer): Promise<{ gone: number; kept: Kept }> {
  const cited = tx.select({ id: citations.id }).from(citations).where(eq(citations.sourceId, sources.id))
  const gone = await tx
    .delete(sources)
    .where(and(eq(sources.demo, true), notExists(cited)))
    .returning({ id: sources.id })
  const left = await tx.select({ name: sources.name }).from(sources).where(eq(sources.demo, true))
  return { gone: gone.length, kept: left.map(({ name }) => ({ noun: 'source' as const, name })) }
}

async function removePages(tx: Writer): Promise<{ gone: string[] }> {
  const gone = await tx.delete(pages).where(eq(pages.demo, true)).returning({ id: pages.id })
  return { gone: gone.map(({ id }) => id) }
}

async function removeAuthors(tx: Writer, named: ReadonlySet<string>) {
  const rows = await tx.select().from(authors).where(eq(authors.demo, true))
  const { stay, go } = part(rows, named)
  await tx.delete(authors).where(inArray(authors.id, go))
  const kept: Kept = stay.map(({ name }) => ({ noun: 'author', name }))
  return { gone: go, kept, portraits: stay.flatMap(({ pictureId }) => pictureId ?? []) }
}

async function removeTopics(tx: Writer, named: ReadonlySet<string>) {
  const { stay, go } = part(await tx.select().from(topics).where(eq(topics.demo, true)), named)
  await tx.delete(topics).where(inArray(topics.id, go))
  const kept: Kept = stay.map(({ name }) => ({ noun: 'topic', name }))
  return { gone: go, kept }
}

/** A section that stays keeps those above it. */
async function removeSections(tx: Writer, named: ReadonlySet<string>) {
  const rows = await tx.select().from(sections).where(eq(sections.demo, true))
  const staying = new Set(named)
  for (const { id } of rows) {
    if (!named.has(id)) continue
    for (let at = rows.find((row) => row.id === id); at?.parentId; ) {
      const { parentId } = at
      if (staying.has(parentId)) break
      staying.add(parentId)
      at = rows.find((row) => row.id === parentId)
    }
  }
  const { stay, go } = part(rows, staying)
  await tx.delete(slots).where(inArray(slots.place, go))
  await tx.delete(sections).where(inArray(sections.id, go))
  const kept: Kept = stay.map(({ name }) => ({ noun: 'section', name }))
  return { gone: go, kept }
}

async function removePictures(tx: Writer, named: ReadonlySet<string>) {
  const { id, original, renditions, alt, origin, demo } = pictures
  const rows = await tx.select({ id, original, renditions, alt, origin }).from(pictures).where(eq(demo, true))
  const { stay, go } = part(rows, named)
  await tx.delete(pictures).where(inArray(id, go))
  const kept: Kept = stay.map((row) => ({ noun: 'picture', name: row.alt || row.origin }))
  return { files: rows.filter((row) => !named.has(row.id)), kept }
}

/** Those of the demo, and those that would lead to what has gone. */
async function removeRedirects(tx: Writer, gone: string[]): Promise<number> {
  const leadsNowhere = or(eq(redirects.demo, true), inArray(redirects.targetId, gone))
  return (await tx.delete(redirects).where(leadsNowhere).returning({ path: redirects.path })).length
}

/** Settings that somebody of the newsroom has saved since are the newsroom's. */
async function removeSettings(tx: Writer): Promise<number> {
  return (await tx.delete(settings).where(eq(settings.by, 'demo')).returning({ name: settings.name })).length
}
