import assert from 'node:assert/strict'
import test from 'node:test'
import {
  ageInWords,
  cardTime,
  dayKey,
  isRecent,
  longDate,
  longDateTime,
  monthName,
  monthOnly,
  shortDateTime,
} from '#lib/dates.ts'

const istanbul = { zone: 'Europe/Istanbul', language: 'en' }
const now = Date.parse('2026-11-22T11:05:00Z')
const at = (time: string) => Date.parse(time)

test('a date is printed in the zone of the newsroom, not of the machine', () => {
  assert.equal(longDateTime(at('2026-11-21T22:30:00Z'), istanbul), 'Sunday 22 November 2026, 01:30')
  assert.equal(dayKey(at('2026-11-21T22:30:00Z'), istanbul), '2026-11-22')
  assert.equal(dayKey(at('2026-11-21T22:30:00Z'), { zone: 'America/New_York', language: 'en' }), '2026-11-21')
})

test('a card gives the hour today, then Yesterday, the weekday, the date, the year', () => {
  const times: [string, string][] = [
    ['2026-11-22T10:52:00Z', '13:52'],
    ['2026-11-21T21:30:00Z', '00:30'],
    ['2026-11-21T20:30:00Z', 'Yesterday'],
    ['2026-11-20T09:00:00Z', 'Friday'],
    ['2026-11-16T09:00:00Z', 'Monday'],
    ['2026-11-15T09:00:00Z', '15 November'],
    ['2024-11-03T09:00:00Z', '3 November 2024'],
  ]
  for (const [time, printed] of times) assert.equal(cardTime(at(time), now, istanbul), printed)
})

test('a time ahead of now is a date, never a weekday of the past', () => {
  assert.equal(cardTime(at('2026-11-24T09:00:00Z'), now, istanbul), '24 November')
})

test('the words are those of the language', () => {
  const turkish = { zone: 'Europe/Istanbul', language: 'tr' }
  assert.equal(longDate(now, turkish), '22 Kasım 2026 Pazar')
  assert.equal(cardTime(at('2026-11-21T09:00:00Z'), now, turkish), 'Dün')
  assert.equal(ageInWords(at('2025-09-20T09:00:00Z'), now, turkish), '14 ay')
  assert.equal(longDate(now, { zone: 'Europe/Istanbul', language: 'en-US' }), 'Sunday, November 22, 2026')
})

test('Arabic has one kind of digits', () => {
  const arabic = { zone: 'Europe/Istanbul', language: 'ar' }
  assert.equal(cardTime(at('2026-11-22T10:52:00Z'), now, arabic), '١٣:٥٢')
  assert.equal(shortDateTime(at('2026-11-22T10:40:00Z'), now, arabic), '٢٢ نوفمبر، ١٣:٤٠')
  assert.doesNotMatch(longDateTime(now, { ...arabic, language: 'ar-MA' }), /[٠-٩]/)
})

test('an article is old after thirty days, and its age is whole months, then years', () => {
  const ages: [string, string | undefined][] = [
    ['2026-10-24T09:00:00Z', undefined],
    ['2026-10-22T09:00:00Z', '1 month'],
    ['2026-10-23T09:00:00Z', '1 month'],
    ['2025-09-20T09:00:00Z', '14 months'],
    ['2024-11-23T09:00:00Z', '23 months'],
    ['2016-11-18T09:40:00Z', '10 years'],
  ]
  for (const [time, age] of ages) assert.equal(ageInWords(at(time), now, istanbul), age, time)
})

test('a month is named whatever the zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'America/Adak', 'UTC']) {
    assert.equal(monthName(2026, 1, { zone, language: 'en' }), 'January 2026')
    assert.equal(monthOnly(12, 'short', { zone, language: 'en' }), 'Dec')
  }
})

test('an update is recent today and tomorrow, in the zone of the newsroom', () => {
  assert.equal(isRecent(now - 3_600_000, now, istanbul), true)
  assert.equal(isRecent(at('2026-11-20T21:00:00Z'), now, istanbul), true)
  assert.equal(isRecent(at('2026-11-20T20:59:00Z'), now, istanbul), false)
  assert.equal(isRecent(now + 1, now, istanbul), false)
})
