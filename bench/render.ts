// How long pages take to render, in a small newspaper against a large one. The two are asked in turn, so that whatever
// else the machine does falls on both; only the ratio is worth comparing between machines.
import http from 'node:http'
import { readArticles } from '#jobs/demo/newsroom.ts'
import { monthPath } from '#lib/urls.ts'
import type { Newspaper } from './newspaper.ts'

/** At most this many times as long in the large one. */
export const target = 1.2

/** Of the small and the large newspaper, in that order. */
export interface Measured {
  page: string
  path: string
  /** In ms. */
  times: [number[], number[]]
  /** Characters of HTML: a ratio says little of pages that are not alike. */
  sizes: [number, number]
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

interface Answer {
  status: number
  html: string
  fromCache: boolean
  ms: number
}

function get(port: number, path: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const start = performance.now()
  const request = http.get({ agent, port, host: '127.0.0.1', path }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      const ms = performance.now() - start
      const fromCache = /hit|stale/.test(String(response.headers['x-cache'] ?? ''))
      resolve({ status: response.statusCode ?? 0, html: Buffer.concat(chunks).toString('utf8'), fromCache, ms })
    })
  })
  request.on('error', reject)
  return promise
}

/** Pages that both newspapers have, alike in what they show. */
async function pagesOf(papers: [Newspaper, Newspaper]): Promise<[page: string, path: string][]> {
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
    const answers = await Promise.all(papers.map(({ port }) => get(port, path)))
    if (answers.some(({ status, html }) => status !== 200 || !html.includes('?before='))) continue
    const [small = 0, large = 0] = answers.map(({ html }) => html.length)
    const difference = Math.abs(small - large)
    if (difference < best.difference) best = { path, difference }
  }
  if (!best.path) throw new Error('No month of the last year fills a page in both newspapers.')
  return best.path
}

/** Renders every page of both in turn, `rounds` times after warming up. Throws when an answer is not a fresh 200. */
export async function measure(papers: [Newspaper, Newspaper], rounds: number): Promise<Measured[]> {
  const measured = (await pagesOf(papers)).map(
    ([page, path]): Measured => ({ page, path, times: [[], []], sizes: [0, 0] }),
  )
  const warming = Math.max(10, Math.round(rounds / 5))
  for (let round = -warming; round < rounds; round++) {
    for (const { path, times, sizes } of measured) {
      for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const { status, html, fromCache, ms } = await get(papers[which].port, path)
        if (status !== 200) throw new Error(`${path} of ${papers[which].articles} articles answered ${status}.`)
        if (fromCache) throw new Error(`${path} came from a cache: there is nothing to measure.`)
        sizes[which] = html.length
        if (round >= 0) times[which].push(ms)
      }
    }
  }
  agent.destroy()
  return measured
}

export function median(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** A table in Markdown, and a sentence on what is above the target. */
export function reportOf(measured: Measured[], [small, large]: [Newspaper, Newspaper]): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  const ratio = ({ times: [before, after] }: Measured) => median(after) / median(before)
  const rows = measured.map((each) => {
    const [before, after] = each.times
    const mark = ratio(each) > target ? ' ← above' : ''
    const sizes = each.sizes.map((size) => Math.round(size / 1000)).join(' and ')
    const times = [ms(median(before)), ms(median(after)), `${ratio(each).toFixed(2)}${mark}`]
    return [`${each.page} (${each.path})`, ...times, `${sizes} kB`]
  })
  const articles = ({ articles }: Newspaper) => `${articles.toLocaleString('en')} articles`
  const above = measured.filter((each) => ratio(each) > target)
  const verdict =
    above.length === 0
      ? `Every page is within ${target} times.`
      : `Above ${target} times: ${above.map(({ page }) => page).join(', ')}.`
  return `${table([['page', articles(small), articles(large), 'ratio', 'HTML'], ...rows])}\n\n${verdict}`
}

function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const [head = '', ...body] = rows.map(
    (row) =>
      `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`,
  )
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [head, rule, ...body].join('\n')
}
