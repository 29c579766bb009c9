// When the demo's articles happened: relative to the moment of loading, so that the paper is always today's.
import { Temporal } from 'temporal-polyfill'

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 }

export interface When {
  age?: string | undefined
  on?: string | undefined
}

/** A moment in ms: `on` in the site's zone, or `age` before `now`. */
export function momentOf({ age, on }: When, now: Date, zone: string): number {
  if (on) return Temporal.PlainDateTime.from(on).toZonedDateTime(zone).epochMilliseconds
  const [, count = '0', unit = 'h'] = /^(\d+)(m|h|d|mo)$/.exec(age ?? '') ?? []
  const day = unit === 'mo' ? Number(count) * 30.44 : 0
  return Math.round(now.getTime() - (day > 0 ? day * units.d : Number(count) * units[unit as keyof typeof units]))
}

/** Fills in `{{weekday}}`, `{{weekday-1}}` … with the names of days in the article's own language. */
export function fillWeekdays(text: string, at: number, { zone, language }: { zone: string; language: string }): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: zone })
  return text.replaceAll(/\{\{weekday(-\d+|\+\d+)?\}\}/g, (_, days: string | undefined) =>
    name.format(at + Number(days ?? 0) * units.d),
  )
}
