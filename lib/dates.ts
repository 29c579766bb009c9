// How a moment is printed: in the newsroom's zone and language, never the reader's or the machine's. Times are
// milliseconds since 1970; whatever is said relative to now takes `now`. The words come from Intl, not from here.

/** A newsroom, as far as dates are concerned. */
export interface Place {
  /** IANA zone. */
  zone: string
  language: string
}

const DAY = 86_400_000

const made = new Map<string, Intl.DateTimeFormat>()

function format(place: Place, style: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${place.language} ${place.zone} ${style}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locale(place.language), { timeZone: place.zone, ...options })
  made.set(key, fresh)
  return fresh
}

/** English as it is written outside America unless the newsroom says en-US; Arabic with its own digits unless a region has others. */
export function locale(language: string): string {
  if (language === 'en') return 'en-GB'
  return language === 'ar' ? 'ar-u-nu-arab' : language
}

/** For the datetime attribute. */
export const isoTime = (at: number) => new Date(at).toISOString()

/** 14:05 */
export const clock = (at: number, place: Place) =>
  format(place, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** Sunday 22 November 2026 */
export const longDate = (at: number, place: Place) =>
  withoutComma(
    format(place, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at),
    place,
  )

/** Sunday 22 November 2026, 09:10 */
export const longDateTime = (at: number, place: Place) => join(longDate(at, place), clock(at, place), place)

/** 22 November, or with its year when that is not this one. */
export const shortDate = (at: number, now: number, place: Place) =>
  year(at, place) === year(now, place)
    ? format(place, 'short', { day: 'numeric', month: 'long' }).format(at)
    : dayOnly(at, place)

/** 22 November 2026 */
export const dayOnly = (at: number, place: Place) =>
  format(place, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** 22 November, 13:40 */
export const shortDateTime = (at: number, now: number, place: Place) =>
  join(shortDate(at, now, place), clock(at, place), place)

/** What a card says: 13:52 today, then Yesterday, Friday, 3 November, 3 November 2024. */
export function cardTime(at: number, now: number, place: Place): string {
  const days = daysBetween(at, now, place)
  if (days === 0) return clock(at, place)
  if (days === 1) return capital(relative(place).format(-1, 'day'), place)
  if (days > 1 && days < 7) return capital(format(place, 'weekday', { weekday: 'long' }).format(at), place)
  return shortDate(at, now, place)
}

/** The day as 2026-11-22: lists are divided by it. */
export function dayKey(at: number, place: Place): string {
  return format({ zone: place.zone, language: 'sv' }, 'day', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)
}

/** November 2026; `month` is 1-12. */
export const monthName = (year: number, month: number, place: Place) =>
  capital(
    format({ ...place, zone: 'UTC' }, 'month', { month: 'long', year: 'numeric' }).format(
      Date.UTC(year, month - 1, 15),
    ),
    place,
  )

/** November, or Nov where it must be short; `month` is 1-12. */
export const monthOnly = (month: number, width: 'long' | 'short', place: Place) =>
  capital(
    format({ ...place, zone: 'UTC' }, `only ${width}`, { month: width }).format(Date.UTC(2026, month - 1, 15)),
    place,
  )

/** The age of old news in whole months or years ("14 months", "3 years"); undefined before the 30th day. Changes at midnight. */
export function ageInWords(at: number, now: number, place: Place): string | undefined {
  if (daysBetween(at, now, place) < 30) return undefined
  const months = Math.max(1, monthsBetween(at, now, place))
  return months < 24 ? amount(months, 'month', place) : amount(Math.floor(months / 12), 'year', place)
}

/** Today or yesterday. Ends at midnight: a page that is kept for a day must be true all day. */
export const isRecent = (at: number, now: number, place: Place) => at <= now && daysBetween(at, now, place) <= 1

/** 1,234 in the newsroom's digits. */
export const count = (number: number, language: string) => new Intl.NumberFormat(locale(language)).format(number)

/** A year without a thousands separator, in the newsroom's digits. */
export const yearName = (year: number, language: string) =>
  new Intl.NumberFormat(locale(language), { useGrouping: false }).format(year)

const amount = (number: number, unit: 'month' | 'year', place: Place) =>
  new Intl.NumberFormat(locale(place.language), { style: 'unit', unit, unitDisplay: 'long' }).format(number)

const relatives = new Map<string, Intl.RelativeTimeFormat>()

function relative({ language }: Place): Intl.RelativeTimeFormat {
  const format = relatives.get(language) ?? new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' })
  relatives.set(language, format)
  return format
}

const year = (at: number, place: Place) => dayKey(at, place).slice(0, 4)

const midnight = (at: number, place: Place) => Date.parse(`${dayKey(at, place)}T00:00:00Z`)

const daysBetween = (at: number, now: number, place: Place) =>
  Math.round((midnight(now, place) - midnight(at, place)) / DAY)

function monthsBetween(at: number, now: number, place: Place): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = dayKey(at, place).split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = dayKey(now, place).split('-').map(Number)
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0)
}

const isArabic = (place: Place) => place.language.startsWith('ar')

const join = (date: string, time: string, place: Place) => `${date}${isArabic(place) ? '، ' : ', '}${time}`

// CLDR writes "Sunday, 22 November 2026"; English newspapers do not.
const withoutComma = (date: string, place: Place) =>
  locale(place.language) === 'en-GB' ? date.replace(/^(\p{L}+), /u, '$1 ') : date

const capital = (text: string, place: Place) =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(place.language))
