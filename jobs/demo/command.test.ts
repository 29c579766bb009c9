import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommand, reportOf } from './command.ts'

const understood: [string[], unknown][] = [
  [['--articles', '1000'], { articles: 1000 }],
  [['--articles=1'], { articles: 1 }],
  [['--remove'], 'remove'],
]

const refused: [string[], RegExp][] = [
  [[], /Choose one/],
  [['--remove', '--articles', '5'], /Choose one/],
  [['--articles', '0'], /from 1 to 10,000,000, not “0”/],
  [['--articles', '1e6'], /not “1e6”/],
  [['--articles', '10000001'], /from 1 to/],
  [['--articles', ''], /not “”/],
  [['--articles'], /articles/],
  [['--delete'], /--delete/],
  [['remove'], /remove/],
]

test('the demo command does one of two things', () => {
  for (const [args, command] of understood) assert.deepEqual(readCommand(args), command)
})

test('anything else is refused with what is wrong', () => {
  for (const [args, reason] of refused) assert.throws(() => readCommand(args), reason, args.join(' '))
})

test('the report says what went and what stayed', () => {
  const none = { sections: 0, topics: 0, authors: 0, pictures: 0, sources: 0, pages: 0, redirects: 0, settings: 0 }
  const nothing = { articles: 0, removed: none, kept: [], unpicked: 0, isComplete: true }
  assert.deepEqual(reportOf(nothing), ['There is nothing of the demo that could be removed.'])
  const kept = [{ noun: 'section' as const, name: 'Europe' }]
  const some = { ...nothing, articles: 1200, removed: { ...none, topics: 2 }, kept, unpicked: 1, isComplete: false }
  assert.deepEqual(reportOf(some), [
    'Removed 1,200 articles, 2 topics.',
    'Articles of your own that had a demo article as a pick: 1. The pick is gone.',
    'Kept, because something of your own uses it:',
    '  section “Europe”',
    'Stopped before the end: run it again to take out the rest.',
  ])
})
