// The dates of an export: "2016-11-18 09:40:00" without a zone in two columns, one of them UTC, and RFC 822 in pubDate.
// "0000-00-00 00:00:00" is WordPress for none; drafts have a pubDate in the year -1.
import { Temporal } from 'temporal-polyfill'

export type FoundDate = { at: Date | undefined; problems: string[] }

const NONE = /^(?:0000-00-00|-?0001-11-30)/

/** A date as written in the zone; `undefined` when it is none or does not exist (30 February). */
export function localDate(written: string, zone: string): Date | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?$/.exec(written.trim())
  if (!found || NONE.test(written)) return undefined
  const [year = 0, month, day, hour, minute, second = 0] = found.slice(1).map((part) => Number(part ?? 0))
  try {
    const date = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second } as Temporal.PlainDateTimeLike, {
      overflow: 'reject',
    })
    // An hour that the clocks skip is read as the one after, one that comes twice as the first.
    return year < 1 ? undefined : new Date(date.toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return undefined
  }
}

/** "Fri, 18 Nov 2016 06:40:00 +0000". */
export function rfc822Date(written: string): Date | undefined {
  if (!/^[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT|Z)$/.test(written.trim()))
    return undefined
  const at = Date.parse(written)
  return Number.isNaN(at) ? undefined : new Date(at)
}

/** The first of the written dates that is one: UTC, then RFC 822, then local. Those that should be and are not are named. */
export function firstDate(dates: { gmt: string; rfc822: string; local: string }, zone: string): FoundDate {
  const found: [string, string, Date | undefined][] = [
    ['GMT date', dates.gmt, localDate(dates.gmt, 'UTC')],
    ['pubDate', dates.rfc822, rfc822Date(dates.rfc822)],
    ['local date', dates.local, localDate(dates.local, zone)],
  ]
  const bad = found.filter(([, written, at]) => at === undefined && !isNone(written))
  return {
    at: found.find(([, , at]) => at)?.[2],
    problems: bad.map(([name, written]) => `the ${name} “${written.slice(0, 60)}” is no date`),
  }
}

function isNone(written: string): boolean {
  return written.trim() === '' || NONE.test(written.trim()) || / -0001 /.test(written)
}
