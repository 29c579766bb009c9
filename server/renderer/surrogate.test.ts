import assert from 'node:assert/strict'
import { test } from 'node:test'
import { surrogateControl } from './surrogate.ts'

const at = (iso: string) => Date.parse(iso)
const age = (iso: string, zone: string) => Number(/^max-age=(\d+)/.exec(surrogateControl(200, at(iso), zone))?.[1])
const hour = 3_600

test('a page is kept until midnight where the newsroom is, not where the machine is', () => {
  assert.equal(age('2026-11-22T12:00:00Z', 'UTC'), 12 * hour)
  assert.equal(age('2026-11-22T12:00:00Z', 'Europe/Istanbul'), 9 * hour)
  assert.equal(age('2026-11-22T21:30:00Z', 'Europe/Istanbul'), 23.5 * hour)
  assert.equal(age('2026-11-22T12:00:00Z', 'Asia/Kathmandu'), 6.25 * hour)
})

test('a day is 23, 24 or 25 hours long', () => {
  assert.equal(age('2026-03-08T05:00:00Z', 'America/New_York'), 23 * hour)
  assert.equal(age('2026-11-01T04:00:00Z', 'America/New_York'), 25 * hour)
  assert.equal(age('2026-11-22T05:00:00Z', 'America/New_York'), 24 * hour)
  // Midnight did not exist: the day began at one.
  assert.equal(age('2018-11-04T02:30:00Z', 'America/Sao_Paulo'), 0.5 * hour)
  // Samoa left out a whole day.
  assert.equal(age('2011-12-30T09:59:00Z', 'Pacific/Apia'), 60)
})

test('in the last moment of a day it is kept for a second, never for none or for ever', () => {
  assert.equal(age('2026-11-22T23:59:59.000Z', 'UTC'), 1)
  assert.equal(age('2026-11-22T23:59:59.999Z', 'UTC'), 1)
  assert.equal(age('2026-11-23T00:00:00.000Z', 'UTC'), 24 * hour)
})

test('a page may be stale on a bad day, unless it says that something was withdrawn', () => {
  const noon = at('2026-11-22T12:00:00Z')
  const until = 'max-age=43200, stale-while-revalidate=60'
  assert.equal(surrogateControl(200, noon, 'UTC'), `${until}, stale-if-error=86400`)
  assert.equal(surrogateControl(301, noon, 'UTC'), `${until}, stale-if-error=86400`)
  assert.equal(surrogateControl(410, noon, 'UTC'), until)
  assert.equal(surrogateControl(404, noon, 'UTC'), 'max-age=5')
})
