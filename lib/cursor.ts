// Where a page of a list begins. A cursor is a day ('2026-11-17': what was published before it), so that the address of
// an older page shows the same articles for ever; within a day of very many articles it is the last article shown.
import { dayOf, startOfDay } from './zones.ts'

/** Articles published before `at`, or at `at` with an id before `id`. */
export interface Cursor {
  at: number
  id: string
}

/** The time is negative before 1970: archives go further back. */
const exact = /^(-?[0-9a-z]{1,11})-([0-9a-f-]{36})$/

/** Reads `?before=`; undefined when it is no cursor. */
export function parseCursor(text: string, zone: string): Cursor | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfDay(text, zone) : undefined
  if (day !== undefined) return { at: day, id: '' }
  const [, at, id] = exact.exec(text) ?? []
  if (!at || !id) return undefined
  const ms = Number.parseInt(at, 36)
  return Number.isSafeInteger(ms) ? { at: ms, id } : undefined
}

interface Listed {
  publishedAt: number
  articleId: string
}

/**
 * Cuts a page from rows that are newest first. `rows` holds one more than `most` when there is more: then the page ends
 * with the last whole day if that leaves at least half of it, else with the last row that fits.
 */
export function cutPage<T extends Listed>(
  rows: T[],
  most: number,
  zone: string,
): { page: T[]; earlier: string | undefined } {
  if (rows.length <= most) return { page: rows, earlier: undefined }
  const next = rows[most] as T
  const day = dayOf(next.publishedAt, zone)
  let end = most
  while (end > 0 && dayOf((rows[end - 1] as T).publishedAt, zone) === day) end--
  if (end >= most / 2) return { page: rows.slice(0, end), earlier: dayAfter(day, zone) }
  const last = rows[most - 1] as T
  return { page: rows.slice(0, most), earlier: `${last.publishedAt.toString(36)}-${last.articleId}` }
}

/** "Before" is exclusive: the day that the next page begins with is named by the day after it. */
const dayAfter = (day: string, zone: string): string => dayOf((startOfDay(day, zone) ?? 0) + 36 * 3_600_000, zone)

/** `?before=` of an address, once; several are no cursor at all. */
export function beforeOf(query: Record<string, string | string[] | undefined>): string | undefined {
  const { before } = query
  return Array.isArray(before) ? '' : before
}
