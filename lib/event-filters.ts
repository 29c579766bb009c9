// What of the record is asked for, in the address of its page: who, what, about which thing, between which days.
import { dayAfter, startOfDay } from './zones.ts'

const names = ['by', 'what', 'subject', 'from', 'until', 'before'] as const
/** As it stands in the address; '' for what was not asked. */
export type Asked = Record<(typeof names)[number], string>

/** What a stranger stands for in the address, whose name in the record is empty. */
export const strangers = 'nobody'

export function asked(query: Record<string, string | string[] | undefined>): Asked {
  const one = (name: string) => String([query[name]].flat()[0] ?? '').slice(0, 100)
  return Object.fromEntries(names.map((name) => [name, one(name)])) as Asked
}

export const isFiltered = ({ before: _, ...filters }: Asked): boolean => Object.values(filters).some(Boolean)

/** For the query; a day that is none is as if it had not been asked. `until` is the last day that counts. */
export function filterOf({ by, what, subject, from, until }: Asked, zone: string) {
  const last = until ? startOfDay(until, zone) : undefined
  return {
    by: by === strangers ? '' : by || undefined,
    what: what || undefined,
    subject: subject || undefined,
    from: from ? startOfDay(from, zone) : undefined,
    until: last === undefined ? undefined : dayAfter(last, zone),
  }
}

/** An address with these filters. */
export function withAsked(path: string, filters: Partial<Asked>): string {
  const query = new URLSearchParams(names.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
  return query.size > 0 ? `${path}?${query}` : path
}
