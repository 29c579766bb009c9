// What the waiting came to: by kind of change, by page, and until the last page of each publication.
import { median, quantile } from './quantiles.ts'
import { atMost, ms, type Report, table } from './table.ts'

/** In ms, on every page. */
const target = 300

/** When one page showed one publication, in ms after the write began; Infinity when it never did. */
export interface Seen {
  /** Which publication. */
  at: number
  does: 'publish' | 'change' | 'withdraw'
  page: string
  after: number
}

const names = { publish: 'a new article', change: 'a new headline', withdraw: 'a withdrawal' }
/** Every other page is an article that names the story beside it. */
const isList = (page: string) => page.split('/').length === 2 || /^\/(?:topics|authors|archive)\//.test(page)
const placeOf = (page: string) => (page === 'the article' || isList(page) ? page : 'other articles, beside them')

export function publishReport(seen: Seen[], pages: number): Report {
  const all = seen.map(({ after }) => after)
  const last = [...grouped(seen, ({ at }) => String(at)).values()].map((afters) => Math.max(...afters))
  const never = all.filter((after) => after === Number.POSITIVE_INFINITY).length
  const figures = [
    atMost(`publish → visible, each of ${pages} pages: p99`, quantile(all, 0.99), target, ms),
    { what: `publish → visible, each of ${pages} pages: p50`, measured: ms(median(all)), target: '' },
    { what: 'until the last of them: p50', measured: ms(median(last)), target: '' },
    { what: 'until the last of them: p99', measured: ms(quantile(last, 0.99)), target: '' },
    { what: 'pages that never showed it', measured: String(never), target: '0', isMet: never === 0 },
  ]
  const rows = [
    ...[...grouped(seen, ({ does }) => names[does])].map(rowOf),
    ...[...grouped(seen, ({ page }) => placeOf(page))].map(rowOf),
  ]
  const about =
    `${last.length} publications, from the beginning of the write to the last byte of the first answer that is right. ` +
    'All pages are waited for at once, so those that are made last wait for the others.'
  return { figures, notes: `${table([['of what, or where', 'p50', 'p99'], ...rows])}\n\n${about}` }
}

const rowOf = ([name, afters]: [string, number[]]) => [name, ms(median(afters)), ms(quantile(afters, 0.99))]

function grouped(seen: Seen[], nameOf: (each: Seen) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const each of seen) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each.after])
  return groups
}
