// What the things that ids speak of are called, for sentences about them. Only for the desk: a draft's headline is a name.
import { inArray } from 'drizzle-orm'
import { articles, authors, pages, people, sections, topics } from './schema.ts'
import type { Reader } from './store.ts'

export interface Named {
  kind: 'person' | 'article' | 'section' | 'topic' | 'author' | 'page'
  name: string
}

/** Names by id, of those ids that are still something's. */
export async function namesOf(tx: Reader, ids: string[]): Promise<Map<string, Named>> {
  const wanted = [...new Set(ids.filter(isId))].slice(0, 1000)
  const found = new Map<string, Named>()
  if (wanted.length === 0) return found
  const keep = (kind: Named['kind'], rows: { id: string; name: string }[]) => {
    for (const { id, name } of rows) found.set(id, { kind, name })
  }
  for (const [kind, table, name] of tables) {
    keep(kind, await tx.select({ id: table.id, name }).from(table).where(inArray(table.id, wanted)))
  }
  return found
}

const tables = [
  ['person', people, people.name],
  ['article', articles, articles.headline],
  ['section', sections, sections.name],
  ['topic', topics, topics.name],
  ['author', authors, authors.name],
  ['page', pages, pages.title],
] as const

const isId = (text: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)
