import assert from 'node:assert/strict'
import test from 'node:test'
import { type ArticleStatus, goesOutAt, statusOf } from './article-status.ts'

const now = 100
const end = 1000
const standings: [
  status: ArticleStatus,
  embargo: number,
  publications: [kind: string, from: number, until: number][],
][] = [
  ['draft', 0, []],
  ['draft', 50, []],
  ['embargoed', 200, []],
  ['embargoed', 200, [['first', 200, end]]],
  ['scheduled', 0, [['first', 101, end]]],
  ['published', 0, [['first', 100, end]]],
  ['published', 0, [['first', 10, end]]],
  ['published', 200, [['first', 10, end]]],
  [
    'published',
    0,
    [
      ['update', 200, end],
      ['first', 10, 200],
    ],
  ],
  ['withdrawn', 0, [['withdrawal', 100, end]]],
  [
    'published',
    0,
    [
      ['first', 10, 150],
      ['withdrawal', 150, end],
    ],
  ],
  // Cancelled before anybody saw it.
  ['draft', 0, [['first', 150, 150]]],
]

for (const [status, embargo, rows] of standings) {
  test(`with an embargo of ${embargo} and ${JSON.stringify(rows)} an article is ${status}`, () => {
    const publications = rows.map(([kind, from, until]) => ({ kind, from, until }))
    assert.equal(statusOf({ embargo, publications }, now), status)
  })
}

test('an article goes out at the first moment ahead that was not cancelled', () => {
  const publications = [
    { kind: 'minor', from: 300, until: end },
    { kind: 'minor', from: 200, until: 200 },
    { kind: 'minor', from: 250, until: 300 },
    { kind: 'first', from: 10, until: 250 },
  ]
  assert.equal(goesOutAt(publications, now), 250)
  assert.equal(goesOutAt([], now), undefined)
})
