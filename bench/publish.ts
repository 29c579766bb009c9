// How long readers wait for a publication: from the moment an editor's write begins until every page that shows the story
// shows it. Which pages those are is found by reading the whole site; each is then asked again and again.
import { setTimeout as wait } from 'node:timers/promises'
import { crawl } from '#e2e/crawl.ts'
import { getFrom } from '#e2e/get.ts'
import { ask } from './ask.ts'
import { isShown, Looking } from './looking.ts'
import { type Newspaper, startDemo } from './newspaper.ts'
import { publishReport, type Seen } from './publish-report.ts'
import { Desk } from './publisher-desk.ts'
import type { Options } from './run.ts'
import type { Report } from './table.ts'

/** Who wait for one publication, each for another page. */
const readers = 10
const filing = { section: 'europe', topic: 'grain', author: 'marek-wolski' }

export async function measure({ publications }: Options): Promise<Report> {
  const paper = await startDemo()
  const desk = await Desk.open(`file:${paper.folder}/news.db`, filing)
  try {
    const pages = await pagesThatShow(paper, desk)
    process.stderr.write(`${publications} publications, ${pages.length + 1} pages that show each …\n`)
    const some = await publishAll(paper, desk, { pages, count: publications, atOnce: readers })
    const all = await publishAll(paper, desk, { pages, count: Math.ceil(publications / 4), atOnce: pages.length + 1 })
    return publishReport(some, all, pages.length + 1)
  } finally {
    await desk.close()
    await paper.stop()
  }
}

/** Every address but its own that shows a story of our filing, found with one that is taken back afterwards. */
async function pagesThatShow(paper: Newspaper, desk: Desk): Promise<string[]> {
  const headline = 'Bridge of trial opens'
  const { id, path } = await desk.tell({ does: 'write', headline })
  await desk.tell({ does: 'publish', headline, id })
  await wait(1000)
  const visits = await crawl(getFrom(paper.origin), paper.origin)
  await desk.tell({ does: 'withdraw', headline, id })
  await wait(1000)
  return [...visits.values()]
    .filter((visit) => visit.path !== path && visit.html.includes(headline))
    .map(({ path }) => path)
}

interface Waiting {
  /** Where the story is shown besides at its own address. */
  pages: string[]
  count: number
  /** How many pages are waited for at once: the article's own, and others by turns. */
  atOnce: number
}

/** New, changed, withdrawn, and the next story. */
async function publishAll(paper: Newspaper, desk: Desk, { pages, count, atOnce }: Waiting): Promise<Seen[]> {
  const seen: Seen[] = []
  let [id, path, headline] = ['', '', '']
  for (let at = 0; at < count; at++) {
    const does = (['publish', 'change', 'withdraw'] as const)[at % 3] ?? 'publish'
    if (does === 'publish') {
      headline = `Bridge number ${at} of ${atOnce} opens`
      ;({ id, path } = await desk.tell({ does: 'write', headline }))
    }
    const before = headline
    if (does === 'change') headline = `${before}, then closes`
    const others = Array.from(
      { length: atOnce - 1 },
      (_, turn) => pages[(at * (atOnce - 1) + turn) % pages.length] ?? '',
    )
    const watched = [path, ...others]
    // Everybody has looked before, so that there is something to forget.
    for (const page of watched) await ask(paper.port, page)
    const looking = new Looking(paper.port)
    const looked = watched.map((page) =>
      looking.until(page, (answer) => isShown({ does, isArticle: page === path, headline, before }, answer)),
    )
    await wait(50 + Math.random() * 50)
    const { began, committed } = await desk.tell({ does, headline, id })
    for (const [index, { shown, askedInVain }] of (await Promise.all(looked)).entries()) {
      const page = index === 0 ? 'the article' : (watched[index] ?? '')
      seen.push({ at, does, page, after: shown - began, stale: Math.max(0, askedInVain - committed) })
    }
    looking.end()
    if (at % 10 === 9) process.stderr.write('.')
  }
  process.stderr.write('\n')
  return seen
}
