// Lighthouse with its telephone (slow network and processor, simulated) on a page of each kind that readers land on.
import { chromium as browsers } from '@playwright/test'
import lighthouse from 'lighthouse'
import { chromium } from '#setup/chromium.mjs'
import { measuredArticle } from './article.ts'
import { ask } from './ask.ts'
import { freePort } from './children.ts'
import { startDemo } from './newspaper.ts'
import { median } from './quantiles.ts'
import type { Options } from './run.ts'
import { type Figure, ms, type Report, table } from './table.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export interface Visit {
  /** Of 100, in the order of the categories. */
  scores: number[]
  /** In ms, but CLS. */
  lcp: number
  cls: number
  tbt: number
  /** Audits that did not get all their points, by their titles. */
  lost: string[]
}

export async function measure({ runs }: Options): Promise<Report> {
  const paper = await startDemo()
  const port = await freePort()
  const browser = await browsers.launch({
    executablePath: await chromium(process.execPath),
    args: [`--remote-debugging-port=${port}`],
  })
  try {
    const pages = { front: '/', section: '/europe', article: measuredArticle().path }
    const visits: Record<string, Visit[]> = {}
    for (const [page, path] of Object.entries(pages)) {
      await ask(paper.port, path)
      process.stderr.write(`${page}, ${runs} times …\n`)
      visits[page] = []
      for (let run = 0; run < runs; run++) visits[page].push(await visit(`${paper.origin}${path}`, port))
    }
    return reportOf(visits)
  } finally {
    await browser.close()
    await paper.stop()
  }
}

async function visit(url: string, port: number): Promise<Visit> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] })
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  const { lhr } = result
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN
  const referred = categories.flatMap(
    (name) => lhr.categories[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? [],
  )
  const lost = referred
    .filter(({ id }) => (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => lhr.audits[id]?.title ?? id)
  return {
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? Number.NaN) * 100)),
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
    lost,
  }
}

export function reportOf(visits: Record<string, Visit[]>): Report {
  const figures = Object.entries(visits).flatMap(([page, each]): Figure[] => {
    const scores = categories.map((_, at) => median(each.map((visit) => visit.scores[at] ?? Number.NaN)))
    const middle = (pick: (visit: Visit) => number) => median(each.map(pick))
    const [lcp, cls, tbt] = [middle((visit) => visit.lcp), middle((visit) => visit.cls), middle((visit) => visit.tbt)]
    return [
      {
        what: `${page}: ${categories.join(' / ')}`,
        measured: scores.join(' / '),
        target: categories.map(() => 100).join(' / '),
        isMet: scores.every((score) => score === 100),
      },
      { what: `${page}: LCP, simulated`, measured: ms(lcp), target: '< 1000 ms', isMet: lcp < 1000 },
      { what: `${page}: CLS`, measured: cls.toFixed(4), target: '0', isMet: cls === 0 },
      { what: `${page}: TBT`, measured: ms(tbt), target: '0', isMet: tbt === 0 },
    ]
  })
  const lost = Object.entries(visits).flatMap(([page, each]) =>
    [...new Set(each.flatMap((visit) => visit.lost))].map((title) => [page, title]),
  )
  const runs = Object.values(visits)[0]?.length ?? 0
  const notes = [
    `Medians of ${runs} visits each. There is no search yet, so it was not visited.`,
    ...(lost.length > 0 ? [table([['page', 'what did not get all its points'], ...lost], [1])] : []),
  ]
  return { figures, notes: notes.join('\n\n') }
}
