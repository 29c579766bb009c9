// What the palette finds: articles within reach, sections, people, by words in their names. The words are compared here
// and not by the database, which knows no ı, no marks, and whose patterns would be typed by whoever asks.
import { and, asc, desc, lt, lte, or } from 'drizzle-orm'
import { hasWords, wordsOf } from '#lib/folded.ts'
import { type Reach, within } from './desk-articles.ts'
import { articles, people, sections } from './schema.ts'
import type { Reader } from './store.ts'

export interface Found {
  id: string
  name: string
  /** A section, an address: what tells two of one name apart. */
  detail: string
}

export const mostFound = 8

/** So many articles are looked through, newest change first; full search is not this. */
const depth = { batches: 10, size: 1000 }

/** Articles whose headline has all of the words. */
export async function findArticles(tx: Reader, reach: Reach, typed: string): Promise<Found[]> {
  const asked = wordsOf(typed)
  const found: Found[] = []
  if (asked.length === 0) return found
  const departments = new Map((await tx.select().from(sections)).map(({ id, name }) => [id, name]))
  const { id, headline, sectionId, updatedAt } = articles
  let last: { id: string; updatedAt: number } | undefined
  for (let batch = 0; batch < depth.batches; batch++) {
    const below = last && and(lte(updatedAt, last.updatedAt), or(lt(updatedAt, last.updatedAt), lt(id, last.id)))
    const rows = await tx
      .select({ id, headline, sectionId, updatedAt })
      .from(articles)
      .where(and(within(reach), below))
      .orderBy(desc(updatedAt), desc(id))
      .limit(depth.size)
    for (const row of rows.filter((each) => hasWords(each.headline, asked))) {
      found.push({ id: row.id, name: row.headline, detail: departments.get(row.sectionId) ?? '' })
      if (found.length === mostFound) return found
    }
    last = rows.at(-1)
    if (rows.length < depth.size) return found
  }
  return found
}

export async function findSections(tx: Reader, typed: string): Promise<(Found & { slug: string })[]> {
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  const rows = await tx.select().from(sections).orderBy(asc(sections.position), asc(sections.slug))
  return rows
    .filter(({ name }) => hasWords(name, asked))
    .slice(0, mostFound)
    .map(({ id, name, slug }) => ({ id, name, slug, detail: `/${slug}` }))
}

/** People whose name has all of the words, the newest accounts first. */
export async function findPeople(tx: Reader, typed: string): Promise<Found[]> {
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  const { id, name, role, at } = people
  const rows = await tx.select({ id, name, role }).from(people).orderBy(desc(at), desc(id)).limit(1000)
  return rows
    .filter((row) => hasWords(row.name, asked))
    .slice(0, mostFound)
    .map((row) => ({ id: row.id, name: row.name, detail: row.role }))
}
