// How long pages take that no cache has, in a small newspaper against a large one. The two are asked in turn, so that
// whatever else the machine does falls on both; only the ratio is worth comparing between machines.
import { readArticles } from '#jobs/demo/newsroom.ts'
import { monthPath } from '#lib/urls.ts'
import { ask, cacheOf } from './ask.ts'
import { type Newspaper, prepare, start } from './newspaper.ts'
import { median, quantile } from './quantiles.ts'
import type { Options } from './run.ts'
import { atMost, type Figure, ms, type Report, table, times as timesOf } from './table.ts'

/** In ms. */
const longest = 40
/** At most this many times as long in the large one. */
const growth = 1.2

/** Of the small and the large newspaper, in that order. */
export interface Measured {
  page: string
  path: string
  /** In ms. */
  times: [number[], number[]]
  /** Bytes of HTML: a ratio says little of pages that are not alike. */
  sizes: [number, number]
}

type Pair = [Newspaper, Newspaper]

export async function measure({ small, articles, rounds }: Options): Promise<Report> {
  const folders = [await prepare(small), await prepare(articles)]
  const running: Newspaper[] = []
  try {
    // A front that keeps nothing: every answer is made for the one who asks.
    for (const folder of folders) running.push(await start(folder, { CACHE_MB: '0' }))
    process.stderr.write(`Rendering every page ${rounds} times in each …\n`)
    return reportOf(await renderInTurn(running as Pair, rounds), [small, articles])
  } finally {
    await Promise.all(running.map((paper) => paper.stop()))
  }
}

/** Pages that both newspapers have, alike in what they show. */
async function pagesOf(papers: Pair): Promise<[page: string, path: string, status?: number][]> {
  const [article] = readArticles().filter(({ section, type }) => section === 'europe' && type === 'news')
  return [
    ['front', '/'],
    ['section', '/europe'],
    ['section with sections below it', '/world'],
    ['article', `/${article?.section}/${article?.slug}`],
    ['archive, a month', await fullMonth(papers)],
    ['archive, all months', '/archive'],
    ['latest', '/latest'],
    ['topic', '/topics/grain'],
    ['author', '/authors/marek-wolski'],
    ['all topics', '/topics'],
    ['all authors', '/authors'],
    ['a page that is not there', '/nothing-here', 404],
  ]
}

/**
 * Of the months that fill more than one page in both, the one whose pages are most alike: a page ends with a whole day,
 * so in the small newspaper it holds fewer articles than it could, and would only seem faster.
 */
async function fullMonth(papers: Newspaper[]): Promise<string> {
  const now = new Date()
  let best = { path: '', difference: Number.POSITIVE_INFINITY }
  for (let back = 0; back < 12; back++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
    const path = monthPath(month.getUTCFullYear(), month.getUTCMonth() + 1)
    const answers = await Promise.all(papers.map(({ port }) => ask(port, path)))
    if (answers.some(({ status, body }) => status !== 200 || !body.includes('?before='))) continue
    const [small = 0, large = 0] = answers.map(({ body }) => body.length)
    const difference = Math.abs(small - large)
    if (difference < best.difference) best = { path, difference }
  }
  if (!best.path) throw new Error('No month of the last year fills a page in both newspapers.')
  return best.path
}

/** Asks every page of both in turn, `rounds` times after warming up. Throws when an answer was not made for us. */
async function renderInTurn(papers: Pair, rounds: number): Promise<Measured[]> {
  const pages = await pagesOf(papers)
  const measured = pages.map(([page, path]): Measured => ({ page, path, times: [[], []], sizes: [0, 0] }))
  const warming = Math.max(10, Math.round(rounds / 5))
  for (let round = -warming; round < rounds; round++) {
    for (const [at, { path, times, sizes }] of measured.entries()) {
      for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const answer = await ask(papers[which].port, path)
        if (answer.status !== (pages[at]?.[2] ?? 200)) throw new Error(`${path} answered ${answer.status}.`)
        if (/hit|stale/.test(cacheOf(answer)))
          throw new Error(`${path} came from a cache: there is nothing to measure.`)
        sizes[which] = answer.body.length
        if (round >= 0) times[which].push(answer.ms)
      }
    }
  }
  return measured
}

/** `articles`: how many the two newspapers have. */
export function reportOf(measured: Measured[], articles: [number, number]): Report {
  const figures = measured.flatMap(({ page, times }): Figure[] => {
    const [before, after] = times
    return [
      atMost(`${page}: p95`, quantile(after, 0.95), longest, ms),
      atMost(`${page}: median, of that in the small one`, median(after) / median(before), growth, timesOf),
    ]
  })
  const [small, large] = articles.map((count) => count.toLocaleString('en'))
  const rows = measured.map(({ page, path, times, sizes }) => {
    const quantiles = times.flatMap((each) => [ms(median(each)), ms(quantile(each, 0.95))])
    return [`${page} (${path})`, ...quantiles, sizes.map((size) => Math.round(size / 1000)).join(' and ')]
  })
  const head = ['page', `${small}: p50`, 'p95', `${large}: p50`, 'p95', 'kB of HTML']
  const count = measured[0]?.times[0].length ?? 0
  const about = `${count} renders of each page in each newspaper, of ${small} and of ${large} articles, one at a time, past the cache.`
  return { figures, notes: `${table([head, ...rows])}\n\n${about}` }
}
