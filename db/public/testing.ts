// For tests only: what every address shows at a moment and under which keys it would be kept, found as the routes of
// app/(reader) find it, and which of them a set of touched keys has left stale.
import type { Key } from '#lib/keys.ts'
import { inScope } from '#scope.ts'
import { listMonths } from './archive.ts'
import { getArticle } from './articles.ts'
import { getAuthor, listAuthors } from './authors.ts'
import { listCorrections } from './corrections.ts'
import { getFront } from './front.ts'
import { listArticles, listNewest } from './lists.ts'
import { getPage } from './pages.ts'
import { findRedirect } from './redirects.ts'
import { getSectionFront } from './sections.ts'
import { getSite } from './site.ts'
import { getTopic, listTopics } from './topics.ts'

const pages: Record<string, () => Promise<unknown>> = {
  '/': getFront,
  '/latest': () => listArticles({ of: 'latest' }, '/latest'),
  '/corrections': () => listCorrections(),
  '/topics': listTopics,
  '/authors': listAuthors,
  '/archive': listMonths,
}

function standsAt(path: string): Promise<unknown> {
  const [, first = '', second = '', third = ''] = path.split('/')
  if (pages[path]) return pages[path]()
  if (first === 'topics') return getTopic(second)
  if (first === 'authors') return getAuthor(second)
  if (first === 'archive') return monthAt(path, Number(second), Number(third))
  return second ? getArticle(first, second) : sectionOrPage(first)
}

async function monthAt(path: string, year: number, month: number) {
  const listing = await listArticles({ of: 'month', year, month }, path)
  return listing?.cards.length ? listing : undefined
}

const sectionOrPage = async (slug: string) => (await getSectionFront(slug)) ?? (await getPage(slug))

export interface Kept {
  shows: string
  keys: ReadonlySet<Key>
}

export const lookAt = (path: string, now: Date): Promise<Kept> =>
  inScope(now, async ({ keys }) => {
    const site = await getSite()
    const there = (await standsAt(path)) ?? (await findRedirect(path)) ?? [404, await listNewest(5)]
    return { shows: JSON.stringify([site, there]), keys }
  })

export async function lookEverywhere(addresses: string[], now: Date): Promise<Map<string, Kept>> {
  const kept = await Promise.all(addresses.map((path) => lookAt(path, now)))
  return new Map(addresses.map((path, at) => [path, kept[at] as Kept]))
}

/** Addresses that show something else now (`changed`), and those of them none of whose keys was touched (`left`). */
export function compare(before: Map<string, Kept>, since: Map<string, Kept>, touched: ReadonlySet<Key>) {
  const changed = [...before].filter(([path, { shows }]) => since.get(path)?.shows !== shows)
  const left = changed.filter(([, { keys }]) => keys.isDisjointFrom(touched))
  return { changed: changed.map(([path]) => path), left: left.map(([path]) => path) }
}
