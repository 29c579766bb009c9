// Days and months as the site's zone has them. Daylight saving is Temporal's business, not ours.
import { Temporal } from 'temporal-polyfill'

const zoned = (ms: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)

/** 'yyyy-mm' of a moment. */
export const monthOf = (ms: number, zone: string): string => zoned(ms, zone).toPlainDate().toPlainYearMonth().toString()

/** 'yyyy-mm-dd' of a moment. */
export const dayOf = (ms: number, zone: string): string => zoned(ms, zone).toPlainDate().toString()

/** The first moment of a day 'yyyy-mm-dd', or undefined when there is no such day. */
export function startOfDay(day: string, zone: string): number | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

/** The first moment of the day after that of `ms`: midnight, or when the day begins where that does not exist. */
export const dayAfter = (ms: number, zone: string): number =>
  zoned(ms, zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds

/** From the first moment of a month (1-12) to that of the next. */
export function monthBounds(year: number, month: number, zone: string): { from: number; until: number } {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return {
    from: first.toZonedDateTime(zone).epochMilliseconds,
    until: first.add({ months: 1 }).toZonedDateTime(zone).epochMilliseconds,
  }
}
