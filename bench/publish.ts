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

const filing = { section: 'europe', topic: 'grain', author: 'marek-wolski' }

export async function measure({ publications }: Options): Promise<Report> {
  const paper = await startDemo()
  const desk = await Desk.open(`file:${paper.folder}/news.db`, filing)
  try {
    const pages = await pagesThatShow(paper, desk)
    process.stderr.write(`${publications} publications, ${pages.length + 1} pages that show each …\n`)
    return publishReport(await publishAll(paper, desk, pages, publications), pages.length + 1)
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

/** New, changed, withdrawn, and the next story. */
async function publishAll(paper: Newspaper, desk: Desk, others: string[], count: number): Promise<Seen[]> {
  const seen: Seen[] = []
  let [id, path, headline] = ['', '', '']
  for (let at = 0; at < count; at++) {
    const does = (['publish', 'change', 'withdraw'] as const)[at % 3] ?? 'publish'
    if (does === 'publish') {
      headline = `Bridge number ${at} opens`
      ;({ id, path } = await desk.tell({ does: 'write', headline }))
    }
    const before = headline
    if (does === 'change') headline = `Bridge number ${at} opens, then closes`
    const pages = [path, ...others]
    // Everybody has looked before, so that there is something to forget.
    for (const page of pages) await ask(paper.port, page)
    const looking = new Looking(paper.port)
    const shown = pages.map((page) =>
      looking.until(page, (answer) => isShown({ does, isArticle: page === path, headline, before }, answer)),
    )
    await wait(50 + Math.random() * 50)
    const { began } = await desk.tell({ does, headline, id })
    const moments = await Promise.all(shown)
    looking.end()
    for (const [index, page] of pages.entries()) {
      seen.push({ at, does, page: page === path ? 'the article' : page, after: (moments[index] ?? 0) - began })
    }
    if (at % 10 === 9) process.stderr.write('.')
  }
  process.stderr.write('\n')
  return seen
}
