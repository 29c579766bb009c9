// What the waiting came to: by kind of change, by page, and until the last page of each publication.
import { median, quantile } from './quantiles.ts'
import { atMost, type Figure, ms, type Report, table } from './table.ts'

/** In ms, for every page. */
const target = 300

/** When one page showed one publication, in ms after the write began; Infinity when it never did. */
export interface Seen {
  /** Which publication. */
  at: number
  does: 'publish' | 'change' | 'withdraw'
  page: string
  after: number
  /** How long after the commit somebody still asked and got the old page, in ms. */
  stale: number
}

const names = { publish: 'a new article', change: 'a new headline', withdraw: 'a withdrawal' }
/** Every other page is an article that names the story beside it. */
const isList = (page: string) => page.split('/').length === 2 || /^\/(?:topics|authors|archive)\//.test(page)
const placeOf = (page: string) => (page === 'the article' || isList(page) ? page : 'other articles, beside them')

/** `some`: a few pages waited for at a time; `all`: every page that shows the story, of which there are `pages`, at once. */
export function publishReport(some: Seen[], all: Seen[], pages: number): Report {
  const afters = some.map(({ after }) => after)
  const last = [...grouped(all, ({ at }) => String(at)).values()].map((each) => Math.max(...each))
  const never = [...some, ...all].filter(({ after }) => after === Number.POSITIVE_INFINITY).length
  const figures: Figure[] = [
    atMost('publish → visible: p99', quantile(afters, 0.99), target, ms),
    told('publish → visible: p50', median(afters)),
    { what: 'pages that never showed it', measured: String(never), target: '0', isMet: never === 0 },
    told(
      'the old page, to who asked after the commit: until',
      Math.max(...[...some, ...all].map(({ stale }) => stale)),
    ),
    told(`all ${pages} pages waited for at once, each: p50`, median(all.map(({ after }) => after))),
    told(`all ${pages} pages waited for at once, the last: p50`, median(last)),
  ]
  const rows = [
    ...[...grouped(some, ({ does }) => names[does])].map(rowOf),
    ...[...grouped(some, ({ page }) => placeOf(page))].map(rowOf),
  ]
  const [publications, atOnce] = [grouped(some, ({ at }) => String(at)), some.filter(({ at }) => at === 0)]
  const about =
    `${publications.size} publications, from the beginning of the write to the last byte of the first answer that is right; ` +
    `${atOnce.length} pages waited for at a time, by turns all ${pages} that show the story. Then ${last.length} ` +
    'publications with all of these waited for at once: then the time is that of rendering them all.'
  return { figures, notes: `${table([['of what, or where', 'p50', 'p99'], ...rows])}\n\n${about}` }
}

const told = (what: string, value: number): Figure => ({ what, measured: ms(value), target: '' })

const rowOf = ([name, afters]: [string, number[]]) => [name, ms(median(afters)), ms(quantile(afters, 0.99))]

function grouped(seen: Seen[], nameOf: (each: Seen) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const each of seen) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each.after])
  return groups
}
