import assert from 'node:assert/strict'
import test from 'node:test'
import { cardHeight, columnOf, linesHeight, twoColumns } from '#components/reader/front/balance.ts'
import type { Card } from '#lib/article.ts'

const card = (headline: string, standfirst = '') => ({ headline, standfirst }) as Card
const cards = Array.from({ length: 12 }, (_, at) => card(`Headline ${at} of an ordinary length, no more`))

test('a longer headline is a taller card', () => {
  const short = cardHeight(card('War'), 'small', 280, false)
  assert.ok(cardHeight(card('War '.repeat(40)), 'small', 280, false) > short * 2)
})

test('a column takes what fits beside a height, and at least one', () => {
  assert.equal(columnOf(cards, 1, 280).cards.length, 1)
  const column = columnOf(cards, 600, 280)
  assert.ok(column.cards.length > 3 && column.cards.length < 8)
  assert.deepEqual(columnOf([], 600, 280).cards, [])
})

test('two columns end within a fifth of each other and share no card', () => {
  const [first, second] = twoColumns(cards, 600, 280)
  const height = (column: { cards: Card[] }) =>
    column.cards.reduce((sum, one) => sum + cardHeight(one, 'small', 280, false) + 33, 0)
  assert.ok(Math.abs(height(first) - height(second)) < 0.2 * height(first))
  assert.equal(first.cards.filter((one) => second.cards.includes(one)).length, 0)
})

test('one card makes one column', () => {
  const [first, second] = twoColumns(cards.slice(0, 1), 600, 280)
  assert.equal(first.cards.length, 1)
  assert.equal(second.cards.length, 0)
})

test('lines are as tall as their headlines', () => {
  assert.equal(linesHeight([], 280), 0)
  assert.ok(linesHeight(cards.slice(0, 4), 280) > linesHeight(cards.slice(0, 3), 280))
})
