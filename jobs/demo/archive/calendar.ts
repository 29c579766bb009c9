// When the archive's articles were published: ten years up to now, more of them the nearer to today, fewer at weekends,
// hardly any at night. Moments come in order, so that what is stored by time is written at the end of its index.
import { dayOf, startOfDay } from '#lib/zones.ts'
import type { Random } from './random.ts'

const years = 10
const hour = 3_600_000
const day = 24 * hour

/** A paper grows with its age: so many days ago it printed half as much as today. Gives 6 % of ten years to 30 days. */
const halfAsMuch = 110

/** Share of a day's articles that are out by each hour of it; a newsroom's day begins at five. */
const outBy = [
  ...[0, 0.01, 0.015, 0.02, 0.025, 0.035, 0.07, 0.13, 0.2, 0.275, 0.35, 0.42, 0.48],
  ...[0.54, 0.6, 0.66, 0.72, 0.78, 0.84, 0.885, 0.92, 0.95, 0.97, 0.985, 1],
]

interface Day {
  start: number
  end: number
  weight: number
}

/** `count` moments before `now`, oldest first, spread over the days of `zone`. */
export function* momentsOf(count: number, now: number, zone: string, random: Random): Generator<number> {
  const days = daysBefore(now, zone)
  const total = days.reduce((sum, each) => sum + each.weight, 0)
  let passed = 0
  let given = 0
  for (const [index, each] of days.entries()) {
    passed += each.weight
    const until = index === days.length - 1 ? count : Math.round((count * passed) / total)
    const share = until - given
    for (let i = 0; i < share; i++) yield momentIn(each, (i + random.next()) / share)
    given = until
  }
}

function daysBefore(now: number, zone: string): Day[] {
  const days: Day[] = []
  for (let at = now - years * 365.25 * day; at < now; ) {
    const date = dayOf(at, zone)
    const start = startOfDay(date, zone) ?? at
    // Noon of the next day by the clock, whatever daylight saving does.
    const end = startOfDay(dayOf(start + 36 * hour, zone), zone) ?? start + day
    const age = Math.max(0, (now - start) / day)
    const weekday = new Date(`${date}T12:00Z`).getUTCDay()
    const rhythm = weekday === 0 || weekday === 6 ? 0.55 : 1
    const elapsed = Math.min(1, shareOut((now - start) / (end - start)))
    days.push({ start, end: Math.min(end, now), weight: (rhythm * elapsed) / (age + halfAsMuch) })
    at = end
  }
  return days
}

/** How much of a day's work is out when this part of the day has passed. */
function shareOut(part: number): number {
  if (part >= 1) return 1
  const at = part * 24
  const index = Math.floor(at)
  const [from = 0, to = 1] = [outBy[index], outBy[index + 1]]
  return from + (to - from) * (at - index)
}

function momentIn({ start, end }: Day, share: number): number {
  const wanted = share * shareOut((end - start) / day)
  const index = Math.max(
    0,
    outBy.findLastIndex((out) => out <= wanted),
  )
  const [from = 0, to = 1] = [outBy[index], outBy[index + 1]]
  const part = (index + (to > from ? (wanted - from) / (to - from) : 0)) / 24
  return Math.min(end - 1, Math.floor(start + part * day))
}
