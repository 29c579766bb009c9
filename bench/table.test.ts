import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, medianRatio, quantile } from './quantiles.ts'
import { atLeast, atMost, ms, reportText, table, times } from './table.ts'

test('the median is that of the values, in whatever order they came', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([4, 1, 2, 100]), 3)
  assert.equal(median([]), 0)
})

test('a quantile lies between the two nearest values; one that never came is not hidden', () => {
  assert.equal(quantile([0, 10, 20, 30, 40], 0.95), 38)
  assert.equal(quantile([7], 0.99), 7)
  assert.equal(quantile([1, Number.POSITIVE_INFINITY], 0.99), Number.POSITIVE_INFINITY)
  assert.equal(quantile([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5), Number.POSITIVE_INFINITY)
})

test('a ratio is taken round by round, so that a slow round of both is no slower', () => {
  assert.equal(medianRatio([90, 45, 9], [100, 50, 10]), 0.9)
  assert.equal(medianRatio([1, 2], []), 0)
})

test('a report says of each figure what it should be, and marks what is not', () => {
  const figures = [
    atMost('article: p99', 1.234, 5, ms),
    atLeast('of bare Node', 0.8, 0.9, times),
    { what: 'p50', measured: '1 ms', target: '' },
    { what: 'of nginx', measured: 'not there', target: '≥ 0.45' },
  ]
  assert.equal(
    reportText({ figures, notes: 'In seven rounds.\n' }),
    [
      '| figure       |  measured |    target | met    |',
      '|--------------|----------:|----------:|--------|',
      '| article: p99 |   1.23 ms | ≤ 5.00 ms | yes    |',
      '| of bare Node |      0.80 |    ≥ 0.90 | **no** |',
      '| p50          |      1 ms |           |        |',
      '| of nginx     | not there |    ≥ 0.45 | –      |',
      '',
      'In seven rounds.',
    ].join('\n'),
  )
  assert.equal(reportText({ figures: [], notes: 'wrk is not installed.' }), 'wrk is not installed.')
})

test('what is at its limit is within it', () => {
  assert.equal(atMost('p99', 5, 5, ms).isMet, true)
  assert.equal(atLeast('ratio', 0.9, 0.9, times).isMet, true)
  assert.equal(atMost('p99', Number.NaN, 5, ms).isMet, false)
})

test('columns of a table line up as plain text', () => {
  assert.equal(
    table(
      [
        ['a', 'b'],
        ['long', '1'],
      ],
      [1],
    ),
    '| a    | b |\n|------|---|\n| long | 1 |',
  )
})
