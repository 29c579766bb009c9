// The article page: a place for everything that a newsroom says about a story, found by its name.
import { env } from '#env.ts'
import { type Answer, textOf, textsOf } from '../get.ts'
import { expect, test } from '../test.ts'

const corridor = '/europe/straits-states-reopen-grain-corridor'
const missiles = '/defence/turkey-russia-s400-price-talks'

/** The region that a heading names: `Sources`, `Check also`. */
function region(document: Document, name: string): Element {
  const named = [...document.querySelectorAll('[aria-labelledby]')].find(
    (each) => textOf(document.getElementById(each.getAttribute('aria-labelledby') ?? '')) === name,
  )
  if (!named) throw new Error(`The page has no region called ${name}.`)
  return named
}

const hasRegion = ({ document }: Answer, name: string) =>
  [...document.querySelectorAll('h2')].some((heading) => textOf(heading) === name)

test('the story of the missiles has every part of the page it was modelled on', async ({ get }) => {
  const { document } = await get(missiles)
  expect(textsOf(document, 'nav[aria-label="Breadcrumb"] li')).toEqual([
    ...['Home', 'Politics', 'Defence'],
    'Moscow says missile talks with Turkey have reached the question of price',
  ])
  const main = textOf(document.querySelector('main'))
  const parts = [
    'Moscow says missile talks with Turkey have reached the question of price',
    'By Selin Arıkan',
    'Published Friday 18 November 2016, 09:40',
    'Istanbul — Russia and Turkey are discussing what Ankara would pay',
    '“Agreed”, or merely interested',
    'A signal as much as a weapon',
    'Applause in the pro-government press',
    'The Pentagon declines to comment',
    'it would have nothing to say on a deal between those two countries',
    'Check also',
    'Why an air-defence battery takes four years to buy',
    'Izvestiya',
    'Air defence Turkey Russia',
  ]
  const places = parts.map((part) => main.indexOf(part))
  expect(places.map((place, at) => (place < 0 ? parts[at] : undefined)).filter(Boolean)).toEqual([])
  expect(places.slice(0, 9).toSorted((a, b) => a - b)).toEqual(places.slice(0, 9))
})

test('an article is signed, with links, roles and places', async ({ get }) => {
  const { document } = await get(corridor)
  const authors = [...document.querySelectorAll('a[rel="author"]')]
  // Programs take the last author they find for the only one: who helped is linked, and not as an author.
  expect(authors.map((author) => [textOf(author), author.getAttribute('href')])).toEqual([
    ['Selin Arıkan', '/authors/selin-arikan'],
  ])
  expect(textOf(document.querySelector('main a[href="/authors/marek-wolski"]'))).toBe('Marek Wolski')
  expect(textOf(document.querySelector('main'))).toContain('Additional reporting: Marek Wolski in Odesa')
})

test('an article says when it was first published and when it last changed, in the newsroom’s zone', async ({
  get,
  newsroom,
}) => {
  const { document } = await get(missiles)
  const [published, updated] = [...document.querySelectorAll('dl time')]
  expect(published?.getAttribute('datetime')).toBe('2016-11-18T06:40:00.000Z')
  expect(textOf(published)).toBe('Friday 18 November 2016, 09:40')
  expect(updated?.getAttribute('datetime')).toBe('2016-11-18T18:15:00.000Z')
  expect(textOf(updated)).toContain('21:15')
  const rows = (await newsroom.publications()).filter(({ slug }) => slug === missiles.split('/')[2])
  expect(new Set(rows.map(({ publishedAt }) => publishedAt))).toEqual(new Set([Date.parse('2016-11-18T06:40:00Z')]))
})

test('recent updates stand in place and are listed at the top; each line leads to its note', async ({ get }) => {
  const { document } = await get(corridor)
  const lines = [...region(document, 'Latest updates').querySelectorAll('a')]
  expect(lines.map(textOf)).toEqual(['First six ships named', 'The alliance takes note'])
  for (const line of lines) {
    const note = document.getElementById((line.getAttribute('href') ?? '').slice(1))
    expect(textOf(note?.querySelector('h2'))).toContain(textOf(line))
    expect(note?.querySelectorAll('h2 time')).toHaveLength(1)
  }
  const text = textOf(document.querySelector('.prose'))
  expect(text.indexOf('led by the Anna Maria')).toBeGreaterThan(text.indexOf('The rest is money'))
  expect(text.indexOf('led by the Anna Maria')).toBeLessThan(text.indexOf('What the text says'))
})

test('updates that are not recent stay in place and are no longer listed', async ({ get }) => {
  const answer = await get(missiles)
  expect(textOf(answer.document.querySelector('.prose'))).toContain('The Pentagon declines to comment')
  expect(hasRegion(answer, 'Latest updates')).toBe(false)
})

test('a live article carries all its updates, newest first', async ({ get }) => {
  const { document } = await get('/world/van-earthquake-live')
  const notes = [...document.querySelectorAll('.prose [id^="update-"]')]
  expect(notes).toHaveLength(12)
  expect(textOf(notes[0]?.querySelector('h2'))).toContain('Water restored at Gevaş')
  const times = notes.map((note) => Date.parse(note.querySelector('time')?.getAttribute('datetime') ?? ''))
  expect(times.toSorted((a, b) => b - a)).toEqual(times)
  expect(textsOf(document, 'article header .kicker')[0]).toContain('Live')
})

test('a correction says what was wrong in the article and in the ledger, and they lead to each other', async ({
  get,
}) => {
  const { document } = await get(corridor)
  const link = [...document.querySelectorAll('main a')].find((each) => textOf(each) === '1 correction')
  const note = document.getElementById((link?.getAttribute('href') ?? '').slice(1))
  expect(textOf(note)).toContain('An earlier version of this article gave the number of waiting ships as 14. It is 41.')
  expect(note?.querySelectorAll('time[datetime]')).toHaveLength(1)

  const ledger = (await get('/corrections')).document
  const entry = [...ledger.querySelectorAll('article')].find((each) => each.querySelector(`a[href="${corridor}"]`))
  expect(textOf(entry?.querySelector('del'))).toContain('14 ships')
  expect(textOf(entry?.querySelector('ins'))).toContain('41 ships')
})

test('every citation leads to its source, and sources that are not named say why', async ({ get }) => {
  const { document } = await get(corridor)
  const sources = region(document, 'Sources')
  expect(sources.querySelectorAll('li')).toHaveLength(6)
  const citations = [...document.querySelectorAll('.prose a[href^="#source-"]')]
  expect(citations.length).toBeGreaterThan(5)
  for (const citation of citations) {
    const source = document.getElementById((citation.getAttribute('href') ?? '').slice(1))
    expect(source && sources.contains(source), citation.outerHTML).toBe(true)
    expect(citation.getAttribute('aria-label')).toBe(`Source ${textOf(citation)}`)
  }
  expect(textOf(sources)).toMatch(/Not named: not authorised to speak before the annexes are published\./i)
})

test('every source leads back to where it is cited', async ({ get }) => {
  const { document } = await get(corridor)
  const sources = [...region(document, 'Sources').querySelectorAll('li')]
  for (const source of sources) {
    const cited = document.querySelector(`.prose a[href="#${source.id}"]`)
    if (!cited) continue
    const back = [...source.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href'))
    expect(back, textOf(source)).toContain(`#${cited.id || 'an id of the citation'}`)
  }
})

test('an article is filed under topics that can be read', async ({ get }) => {
  const { document } = await get(corridor)
  const links = [...region(document, 'Topics').querySelectorAll('a[rel="tag"]')]
  expect(links.map(textOf)).toEqual(['Black Sea', 'Grain', 'Shipping', 'Turkey', 'Ukraine'])
  for (const link of links) {
    const topic = (await get(link.getAttribute('href') ?? '')).document
    expect(textOf(topic.querySelector('h1'))).toBe(textOf(link))
    expect(topic.querySelectorAll(`main a[href="${corridor}"]`).length, textOf(link)).toBeGreaterThan(0)
  }
})

test('Check also shows the editors’ picks first, each once, never the article itself', async ({ get }) => {
  const { document } = await get(corridor)
  const box = region(document, 'Check also')
  const headlines = [...box.querySelectorAll('h3 a')]
  expect(headlines.length).toBeGreaterThanOrEqual(4)
  expect(headlines.slice(0, 3).map((each) => each.getAttribute('href')?.split('/')[2])).toEqual([
    'captains-arithmetic-one-voyage',
    'sweepers-begin-southbound-lane',
    'alexandria-grain-ships-turn-back',
  ])
  const paths = headlines.map((each) => each.getAttribute('href'))
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).not.toContain(corridor)
  expect(box.querySelectorAll('picture img')).not.toHaveLength(0)
  for (const card of box.querySelectorAll('article')) {
    const standfirst = textOf(card.querySelector('.standfirst'))
    expect(standfirst, 'a standfirst ends at a word').toMatch(/[.?!”’…]$/)
    expect(standfirst.length).toBeLessThanOrEqual(82)
    expect(textOf(card.querySelector('.kicker')), 'the section is named').not.toBe('')
  }
})

test('old news says how old it is, and news of today does not', async ({ get }) => {
  const years = Math.floor((Date.now() - Date.parse('2016-11-18T06:40:00Z')) / (365.2425 * 86_400_000))
  expect(textOf((await get(missiles)).document.querySelector('main'))).toContain(`This article is ${years} years old`)
  expect((await get(corridor)).html.includes('This article is')).toBe(false)
})

test('an opinion, an explainer and a table say what they are', async ({ get }) => {
  const opinion = (await get('/opinion/price-of-bread-is-foreign-policy')).document
  expect(textsOf(opinion, 'article header .kicker')[0]).toMatch(/Opinion|Tomasz Grel/)
  expect(textOf(opinion.querySelector('main'))).toContain('Opinion')
  const explainer = (await get('/defence/why-air-defence-takes-four-years')).document
  expect(textsOf(explainer, 'article header .kicker')[0]).toContain('Explainer')
  const table = explainer.querySelector('main table')
  expect(textOf(table?.querySelector('caption'))).not.toBe('')
  expect(table?.querySelectorAll('th[scope]').length).toBeGreaterThan(1)
})

test('an article can be passed on without a script', async ({ get }) => {
  const { document } = await get(corridor)
  const share = region(document, 'Share')
  expect(textOf(share)).toContain(`${env.siteUrl}${corridor}`)
  const mail = share.querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? ''
  expect(decodeURIComponent(mail)).toContain(`${env.siteUrl}${corridor}`)
})

test('the picture at the top has words, size and maker', async ({ get }) => {
  const { document } = await get(corridor)
  const figure = document.querySelector('main figure')
  const image = figure?.querySelector('img')
  expect(image?.getAttribute('alt')).toBeTruthy()
  expect(Number(image?.getAttribute('width')) * Number(image?.getAttribute('height'))).toBeGreaterThan(0)
  expect(image?.getAttribute('loading')).not.toBe('lazy')
  expect(textOf(figure?.querySelector('figcaption'))).toContain('Illustration: The Meridian')
})
