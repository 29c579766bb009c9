// The whole demo site, as a crawler walks it: nothing broken, nothing empty, and HTML that a validator takes.
import { env } from '#env.ts'
import { crawl, type Visit } from '../crawl.ts'
import { textOf } from '../get.ts'
import { faultsOf } from '../html-rules.ts'
import { kinds } from '../kinds.ts'
import { expect, test } from '../test.ts'

let visits: Map<string, Visit>
let pages: Visit[]

test.beforeAll(async ({ get }) => {
  test.setTimeout(120_000)
  visits = await crawl(get, env.siteUrl, { also: kinds.map(({ path }) => path) })
  pages = [...visits.values()].filter(({ type, status }) => type.startsWith('text/html') && status === 200)
})

const isArticle = (document: Document) => document.querySelector('meta[property="og:type"][content="article"]') !== null

/** Each page's faults under its address; only the pages that have any. */
const faulty = (find: (page: Visit) => string[]) =>
  Object.fromEntries(pages.map((page) => [page.path, find(page)]).filter(([, faults]) => faults?.length))

test('the crawl saw the site', () => {
  expect(pages.length).toBeGreaterThan(120)
  const articles = pages.filter(({ document }) => isArticle(document))
  expect(articles.length).toBeGreaterThanOrEqual(80)
  for (const { path } of kinds) expect(visits.get(path)?.status, path).toBe(200)
  expect([...visits.values()].filter(({ type }) => type.startsWith('image/')).length).toBeGreaterThan(100)
})

test('no link, picture, font or style sheet is broken', () => {
  const broken = [...visits.values()].flatMap(({ path, status, location, foundOn }) => {
    const ends = status === 301 && location ? visits.get(location)?.status : status
    return ends === 200 ? [] : [`${path} (${status}), linked from ${foundOn}`]
  })
  expect(broken).toEqual([])
})

test('our own pages link to final addresses, not to redirects', () => {
  const detours = [...visits.values()].filter(({ status }) => status === 301)
  expect(detours.map(({ path, foundOn }) => `${path}, linked from ${foundOn}`)).toEqual([])
})

test('every link to a place within a page has that place', () => {
  const missing = pages.flatMap(({ path: from, links }) =>
    links
      .filter(({ path, fragment }) => fragment && !visits.get(path)?.ids.includes(fragment))
      .map(({ path, fragment }) => `${path}#${fragment}, linked from ${from}`),
  )
  expect([...new Set(missing)]).toEqual([])
})

test('no page is empty', () => {
  expect(faulty(({ main = '' }) => (main.length < 80 ? [`“${main}”`] : []))).toEqual({})
})

test('no two pages have the same title', () => {
  const titles = Map.groupBy(
    pages.filter(({ path }) => !path.includes('?')),
    ({ document }) => document.title,
  )
  const shared = [...titles].filter(([, having]) => having.length > 1)
  expect(shared.map(([title, having]) => [title, having.map(({ path }) => path)])).toEqual([])
})

test('every id is there once', () => {
  expect(faulty(({ ids }) => ids.filter((id, at) => ids.indexOf(id) !== at))).toEqual({})
})

test('headings begin with one h1 and never skip a level', () => {
  const skips = ({ document }: Visit) => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)))
    const first = levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']
    return first.concat(
      headings.flatMap((heading, at) => ((levels[at] ?? 0) > (levels[at - 1] ?? 1) + 1 ? [textOf(heading)] : [])),
    )
  }
  expect(faulty(skips)).toEqual({})
})

test('every picture has its size, and words unless it repeats what stands beside it', () => {
  const bare = ({ document }: Visit) =>
    [...document.querySelectorAll('img')]
      .filter((image) => {
        const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)))
        return !(width && height) || image.getAttribute('alt') === null
      })
      .map((image) => image.outerHTML)
  expect(faulty(bare)).toEqual({})
  const wordless = ({ document }: Visit) =>
    [...document.querySelectorAll('main figure img')].flatMap((image) =>
      image.getAttribute('alt') ? [] : [image.outerHTML],
    )
  expect(faulty(wordless)).toEqual({})
})

const signatures: Record<string, (bytes: Buffer) => boolean> = {
  'image/avif': (bytes) => bytes.subarray(4, 12).toString('latin1') === 'ftypavif',
  'image/webp': (bytes) => bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  'image/jpeg': (bytes) => bytes.readUInt16BE(0) === 0xffd8,
  'image/png': (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG',
  'image/svg+xml': (bytes) => bytes.toString('utf8').trimStart().startsWith('<'),
  'font/woff2': (bytes) => bytes.subarray(0, 4).toString('latin1') === 'wOF2',
}

test('every file is what its content type says', () => {
  const files = [...visits.values()].filter(({ type, status }) => status === 200 && !type.startsWith('text/html'))
  const wrong = files.filter(({ type, bytes }) => !signatures[type.split(';')[0] ?? '']?.(bytes))
  expect(wrong.map(({ path, type }) => `${path}: ${type}`)).toEqual([])
})

test('a validator finds nothing wrong with any article or any kind of page', async () => {
  test.setTimeout(120_000)
  const known = new Set(kinds.map(({ path }) => path))
  const checked = pages.filter(({ path, document }) => known.has(path) || isArticle(document))
  expect(checked.length).toBeGreaterThanOrEqual(80 + 14)
  const faults = new Map<string, string[]>()
  for (const { path, html } of checked) {
    for (const fault of await faultsOf(html)) faults.set(fault, [...(faults.get(fault) ?? []), path])
  }
  expect([...faults].map(([fault, where]) => `${fault}: ${where[0]} and ${where.length - 1} more`)).toEqual([])
})
