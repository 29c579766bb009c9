import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from './ask.ts'
import { isShown } from './looking.ts'
import { publishReport } from './publish-report.ts'
import { reportOf } from './render.ts'
import { withPart } from './results.ts'
import { reportText } from './table.ts'
import { nextBytes } from './weights.ts'

const order = ['Press', 'Start', 'Weights']

test('measuring one part again leaves the others as they were', () => {
  const first = withPart('', order, 'Start', 'It took 2 s.')
  const both = withPart(first, order, 'Press', '| a |\n\nAt noon.')
  assert.match(both, /^# Results\n[\s\S]*\n## Press\n\n\| a \|\n\nAt noon\.\n\n## Start\n\nIt took 2 s\.\n$/)
  const again = withPart(both, order, 'Start', 'It took 3 s.')
  assert.equal(again, both.replace('2 s', '3 s'))
})

test('a part that is no more is left out', () => {
  assert.doesNotMatch(withPart('## Gone\n\nx\n', order, 'Start', 'y'), /Gone/)
})

test('pages that have to be made are judged in the large newspaper, and against the small one', () => {
  const measured = [
    {
      page: 'front',
      path: '/',
      times: [
        [10, 10],
        [11, 11],
      ] as [number[], number[]],
      sizes: [40_000, 42_100] as [number, number],
    },
    {
      page: 'archive',
      path: '/archive',
      times: [[10], [41]] as [number[], number[]],
      sizes: [9000, 9000] as [number, number],
    },
  ]
  const text = reportText(reportOf(measured, [1000, 100_000]))
  assert.match(text, /front: p95 +\| +11\.0 ms \| ≤ 40\.0 ms \| yes/)
  assert.match(text, /front: median, of that in the small one +\| +1\.10 \| +≤ 1\.20 \| yes/)
  assert.match(text, /archive: p95 +\| +41\.0 ms \| ≤ 40\.0 ms \| \*\*no\*\*/)
  assert.match(text, /archive: median, of that in the small one +\| +4\.10 \| +≤ 1\.20 \| \*\*no\*\*/)
  assert.match(text, /page +\| 1,000: p50 \| +p95 \| 100,000: p50 \|/)
})

const page = (status: number, text: string): Answer => ({
  status,
  headers: {},
  rawHeaders: [],
  body: Buffer.from(text),
  ms: 1,
})

test('a page shows a publication when it has the new words and no longer the old ones', () => {
  const change = { isArticle: false, headline: 'Bridge opens, then closes', before: 'Bridge opens' }
  assert.equal(isShown({ ...change, does: 'change' }, page(200, '<h2>Bridge opens, then closes</h2>')), true)
  assert.equal(isShown({ ...change, does: 'change' }, page(200, '<h2>Bridge opens</h2>')), false)
  assert.equal(
    isShown({ ...change, does: 'change' }, page(200, 'Bridge opens, then closes <i>Bridge opens</i>')),
    false,
  )
  const first = { isArticle: true, headline: 'Bridge opens', before: 'Bridge opens', does: 'publish' as const }
  assert.equal(isShown(first, page(200, '<h1>Bridge opens</h1>')), true)
  assert.equal(isShown(first, page(404, '<h1>Bridge opens</h1>')), false)
})

test('a page shows a withdrawal when the story is gone from lists, and 410 where it stood', () => {
  const withdrawal = { does: 'withdraw' as const, headline: 'Bridge opens', before: 'Bridge opens' }
  assert.equal(isShown({ ...withdrawal, isArticle: true }, page(410, 'Gone')), true)
  assert.equal(isShown({ ...withdrawal, isArticle: true }, page(404, 'Not found')), false)
  assert.equal(isShown({ ...withdrawal, isArticle: false }, page(200, 'Other news')), true)
  assert.equal(isShown({ ...withdrawal, isArticle: false }, page(500, 'Sorry')), false)
})

test('a page that never showed a publication misses the target, however fast the others were', () => {
  const seen = { at: 0, does: 'publish' as const, stale: 0 }
  const never = { ...seen, page: '/europe/other-news', after: Number.POSITIVE_INFINITY }
  const { figures, notes = '' } = publishReport(
    [{ ...seen, page: '/', after: 20 }, never],
    [{ ...never, stale: 7 }],
    36,
  )
  assert.deepEqual(
    figures.map(({ isMet }) => isMet),
    [false, undefined, false, undefined, undefined, undefined],
  )
  assert.deepEqual([figures[2]?.measured, figures[3]?.measured], ['2', '7.00 ms'])
  assert.match(notes, /other articles, beside them \| Infinity ms/)
})

test('the JavaScript of Next’s is counted wherever it is, and nobody else’s', () => {
  const files = [
    { type: 'Script', url: 'http://localhost/_next/static/a.js', bytes: 1000 },
    { type: 'Script', url: 'http://localhost/menu.js', bytes: 50 },
    { type: 'Font', url: 'http://localhost/_next/static/a.woff2', bytes: 70 },
  ]
  assert.equal(nextBytes('<script>self.__next_f.push([1])</script>', files), 1000 + 23)
  assert.equal(nextBytes('<script type="application/ld+json">{}</script>', files.slice(1)), 0)
})
