import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, monthBounds, monthOf, startOfDay } from './zones.ts'

const at = (iso: string) => Date.parse(iso)
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())
const hours = (day: string, next: string, zone: string) =>
  (Number(startOfDay(next, zone)) - Number(startOfDay(day, zone))) / 3_600_000

test('a story shortly before midnight in London is of the next day, and month, in Istanbul', () => {
  const late = at('2026-10-31T22:30:00Z')
  assert.deepEqual([dayOf(late, 'Europe/London'), dayOf(late, 'Europe/Istanbul')], ['2026-10-31', '2026-11-01'])
  assert.deepEqual([monthOf(late, 'Europe/London'), monthOf(late, 'Europe/Istanbul')], ['2026-10', '2026-11'])
})

test('a day is 23, 24 or 25 hours long', () => {
  assert.equal(hours('2026-03-08', '2026-03-09', 'America/New_York'), 23)
  assert.equal(hours('2026-11-01', '2026-11-02', 'America/New_York'), 25)
  assert.equal(hours('2026-11-22', '2026-11-23', 'America/New_York'), 24)
  assert.equal(hours('2015-03-29', '2015-03-30', 'Europe/Istanbul'), 23)
  assert.equal(hours('2026-03-29', '2026-03-30', 'Europe/Istanbul'), 24)
})

test('where midnight does not exist the day begins when it does', () => {
  assert.equal(iso(startOfDay('2018-11-04', 'America/Sao_Paulo')), '2018-11-04T03:00:00.000Z')
  assert.equal(dayOf(Number(startOfDay('2018-11-04', 'America/Sao_Paulo')), 'America/Sao_Paulo'), '2018-11-04')
})

test('the first moment of every day is of that day, and the one before it is not', () => {
  for (const zone of ['Europe/Istanbul', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']) {
    for (let ms = at('2010-01-01T12:00:00Z'); ms < at('2027-01-01T00:00:00Z'); ms += 86_400_000) {
      const day = dayOf(ms, zone)
      const start = Number(startOfDay(day, zone))
      assert.equal(dayOf(start, zone), day, zone)
      assert.ok(dayOf(start - 1, zone) < day, `${zone} ${day}`)
    }
  }
})

test('a day that is none has no beginning', () => {
  for (const day of ['2026-02-30', '2026-13-01', '2026-00-10', '0', '', 'today']) {
    assert.equal(startOfDay(day, 'UTC'), undefined, day)
  }
  assert.equal(startOfDay('2026-11-22', 'Mars/Olympus'), undefined)
})

test('a month goes from its first moment to that of the next', () => {
  const { from, until } = monthBounds(2026, 12, 'Europe/Istanbul')
  assert.deepEqual([iso(from), iso(until)], ['2026-11-30T21:00:00.000Z', '2026-12-31T21:00:00.000Z'])
  const march = monthBounds(2026, 3, 'America/New_York')
  assert.equal((march.until - march.from) / 3_600_000, 31 * 24 - 1)
})

test('days before 1970 are days', () => {
  assert.equal(dayOf(at('1923-10-29T12:00:00Z'), 'Europe/Istanbul'), '1923-10-29')
  assert.equal(monthOf(-1, 'UTC'), '1969-12')
})
