import assert from 'node:assert/strict'
import test from 'node:test'
import { historyOf } from './article-history.ts'

const end = 1000
const nameOf = (by: string) => (by === 'ana' ? 'Ana Petrova' : 'Somebody')
const revision = (version: number, at: number, name = '') => ({ version, at, by: 'ana', name })
const publication = (kind: string, from: number, until = end, reason = '') => ({ kind, from, until, by: 'ben', reason })

test('an article’s history is told newest first, with what is going to happen', () => {
  const publications = [
    publication('first', 30, 50),
    publication('correction', 50, 60),
    publication('withdrawal', 60, 70, 'It was not true.'),
    publication('minor', 70),
    publication('minor', 200),
    publication('minor', 300, 300),
  ]
  const lines = historyOf({ revisions: [revision(1, 10), revision(2, 20, 'Before legal')], publications }, nameOf, 100)
  assert.deepEqual(
    lines.map(({ at, sentence, isAhead }) => [at, sentence, isAhead]),
    [
      [300, 'Somebody had it scheduled for then; it was taken back', false],
      [200, 'Somebody scheduled it for then', true],
      [70, 'Somebody published it with a small change', false],
      [60, 'Somebody withdrew it: “It was not true.”', false],
      [50, 'Somebody published a correction', false],
      [30, 'Somebody published it', false],
      [20, 'Ana Petrova saved version 2: Before legal', false],
      [10, 'Ana Petrova began it', false],
    ],
  )
})
