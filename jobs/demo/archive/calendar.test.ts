import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentsOf } from './calendar.ts'
import { Random } from './random.ts'

const day = 86_400_000
const now = Date.parse('2026-11-22T16:40:00Z')
const moments = (count: number, at = now, zone = 'Europe/Istanbul') => [...momentsOf(count, at, zone, new Random(1))]
const since = (all: number[], days: number) => all.filter((at) => at >= now - days * day).length

test('there are as many moments as were asked for, in order, within ten years and none ahead', () => {
  for (const count of [1, 2, 7, 1000]) {
    const all = moments(count)
    assert.equal(all.length, count)
    assert.deepEqual(
      all.toSorted((a, b) => a - b),
      all,
    )
    assert.ok((all[0] ?? 0) > now - 3654 * day && (all.at(-1) ?? now) < now)
  }
})

test('of a thousand articles at least sixty are of the last thirty days, and the first year has some', () => {
  const all = moments(1000)
  assert.ok(since(all, 30) >= 60, `${since(all, 30)}`)
  assert.ok(since(all, 365) > 300 && since(all, 365) < 500, `${since(all, 365)}`)
  assert.ok(all.length - since(all, 9 * 365) > 15)
})

test('a newsroom sleeps at night and is half staffed at weekends', () => {
  const all = moments(20_000, now, 'UTC')
  const atNight = all.filter((at) => new Date(at).getUTCHours() < 5).length
  const atWeekends = all.filter((at) => [0, 6].includes(new Date(at).getUTCDay())).length
  assert.ok(atNight / all.length < 0.05)
  assert.ok(atWeekends / all.length > 0.12 && atWeekends / all.length < 0.24)
})

test('days that are an hour longer or shorter hold their articles too', () => {
  const at = Date.parse('2026-03-29T23:30:00Z')
  const all = moments(3000, at, 'Europe/Berlin')
  assert.equal(all.length, 3000)
  assert.deepEqual(
    all.toSorted((a, b) => a - b),
    all,
  )
})

test('just after midnight nothing is published today before it has happened', () => {
  const midnight = Date.parse('2026-11-22T00:00:30Z')
  const all = moments(1000, midnight, 'UTC')
  assert.ok(all.every((at) => at < midnight))
})
