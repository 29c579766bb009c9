// How long a cache may keep a page (Surrogate-Control). Purges make it forget sooner; the newsroom's next midnight is
// the latest, because "Yesterday", the day in the folio and "Updated 14:05" are true for one day.
import { dayAfter } from '#lib/zones.ts'
import type { Status } from '#scope.ts'

/** What is not there may be published in the next minute, and addresses that never existed are without number. */
const absent = 'max-age=5'

/** The header's value for a page of `status` made at `now`, in ms. */
export function surrogateControl(status: Status, now: number, zone: string): string {
  if (status === 404) return absent
  const seconds = Math.max(1, Math.floor((dayAfter(now, zone) - now) / 1000))
  // What was withdrawn is not kept for bad days.
  const ifError = status === 410 ? '' : ', stale-if-error=86400'
  return `max-age=${seconds}, stale-while-revalidate=60${ifError}`
}
