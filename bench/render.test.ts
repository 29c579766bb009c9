import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, reportOf } from './render.ts'

const paper = (articles: number) => ({ articles, port: 0, stop: async () => {} })
const papers = [paper(1000), paper(100_000)] as [ReturnType<typeof paper>, ReturnType<typeof paper>]

test('the median is that of the times, in whatever order they came', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([4, 1, 2, 100]), 3)
})

test('the report is a table that marks what takes longer than it may', () => {
  const measured = [
    {
      page: 'front',
      path: '/',
      times: [
        [10, 10],
        [11, 11],
      ] as [number[], number[]],
    },
    { page: 'archive', path: '/archive', times: [[10], [13]] as [number[], number[]] },
  ]
  assert.equal(
    reportOf(measured, papers),
    [
      '| page               | 1,000 articles | 100,000 articles |        ratio |',
      '|--------------------|---------------:|-----------------:|-------------:|',
      '| front (/)          |        10.0 ms |          11.0 ms |         1.10 |',
      '| archive (/archive) |        10.0 ms |          13.0 ms | 1.30 ← above |',
      '',
      'Above 1.2 times: archive.',
    ].join('\n'),
  )
  assert.match(reportOf(measured.slice(0, 1), papers), /Every page is within 1\.2 times\.$/)
})
