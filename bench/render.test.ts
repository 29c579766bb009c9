import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Measured, median, reportOf } from './render.ts'

const paper = (articles: number) => ({ articles, port: 0, stop: async () => {} })
const papers = [paper(1000), paper(100_000)] as [ReturnType<typeof paper>, ReturnType<typeof paper>]

test('the median is that of the times, in whatever order they came', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([4, 1, 2, 100]), 3)
})

test('the report is a table that marks what takes longer than it may', () => {
  const measured: Measured[] = [
    {
      page: 'front',
      path: '/',
      times: [
        [10, 10],
        [11, 11],
      ],
      sizes: [40_000, 42_100],
    },
    { page: 'archive', path: '/archive', times: [[10], [13]], sizes: [9000, 9000] },
  ]
  assert.equal(
    reportOf(measured, papers),
    [
      '| page               | 1,000 articles | 100,000 articles |        ratio |         HTML |',
      '|--------------------|---------------:|-----------------:|-------------:|-------------:|',
      '| front (/)          |        10.0 ms |          11.0 ms |         1.10 | 40 and 42 kB |',
      '| archive (/archive) |        10.0 ms |          13.0 ms | 1.30 ← above |   9 and 9 kB |',
      '',
      'Above 1.2 times: archive.',
    ].join('\n'),
  )
  assert.match(reportOf(measured.slice(0, 1), papers), /Every page is within 1\.2 times\.$/)
})
