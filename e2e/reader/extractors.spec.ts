// What reading modes and archives take from an article's page: its headline, its authors, its date and all its words,
// and nothing of what stands around it.
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import type { publications } from '#db/schema.ts'
import { env } from '#env.ts'
import type { Block } from '#lib/body/document.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'
import { type Answer, documentOf, textOf, textsOf } from '../get.ts'
import { bodyOf } from '../newsroom.ts'
import { startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const articles = [
  { name: 'the story of the missiles', path: '/defence/turkey-russia-s400-price-talks' },
  { name: 'the lead, with updates, a table and a correction', path: '/europe/straits-states-reopen-grain-corridor' },
  { name: 'an opinion', path: '/opinion/price-of-bread-is-foreign-policy' },
  { name: 'a short one', path: '/trade/edirne-rail-freight-resumes' },
  { name: 'an explainer', path: '/defence/why-air-defence-takes-four-years' },
]

type Publication = typeof publications.$inferSelect

interface Extract {
  title: string
  byline: string
  published: string
  text: string
}

const extractors: Record<string, (answer: Answer) => Promise<Extract>> = {
  async Readability({ html }) {
    const found = new Readability(documentOf(html)).parse()
    return {
      title: found?.title ?? '',
      byline: found?.byline ?? '',
      published: found?.publishedTime ?? '',
      text: wordsOf(found?.content ?? ''),
    }
  },
  async Defuddle({ html, path }) {
    const { title, author, published, content } = await Defuddle(documentOf(html), `${env.siteUrl}${path}`)
    return { title, byline: author, published, text: wordsOf(content) }
  },
}

/** The text of an extract without the small numbers that lead to its sources. */
function wordsOf(html: string): string {
  const document = documentOf(`<!doctype html><html><body>${html}</body></html>`)
  for (const citation of document.querySelectorAll('a[href*="#source-"], sup[id^="fnref"]')) citation.remove()
  return flat(textOf(document.body))
}

const flat = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?”’)])/g, '')
    .trim()

/** Every paragraph, sub-head, list item, quotation and note, in the order in which the page prints them. */
function partsOf({ body, updates, dateline }: Pick<Publication, 'body' | 'updates' | 'dateline'>): string[] {
  const parts = (block: Block): string[] => {
    if (block.type === 'update') {
      return updates.filter(({ id }) => id === block.attrs.id).flatMap((update) => update.body.content.flatMap(parts))
    }
    return plainTextOf(block).split(/[\n\t]/)
  }
  const [first = '', ...rest] = body.content.flatMap(parts).map(flat).filter(Boolean)
  return [dateline ? `${dateline} — ${first}` : first, ...rest]
}

for (const [name, extract] of Object.entries(extractors)) {
  for (const article of articles) {
    test(`${name} gets headline, authors, date and every word of ${article.name}`, async ({ get, newsroom }) => {
      const now = Date.now()
      const rows = await newsroom.publications()
      const published = rows.find(
        ({ slug, from, until }) => slug === article.path.split('/')[2] && from <= now && until > now,
      )
      if (!published) throw new Error(`${article.path} is not published.`)
      const { title, byline, published: date, text } = await extract(await get(article.path))
      expect(title).toBe(published.headline)
      const authors = published.bylines.filter(({ role }) => role === '').map(({ name }) => name)
      expect(authors.length).toBeGreaterThan(0)
      for (const author of authors) expect(byline).toContain(author)
      expect(Date.parse(date)).toBe(published.publishedAt)

      const parts = partsOf(published)
      expect(parts.length).toBeGreaterThan(3)
      let place = 0
      const lost = parts.filter((part) => {
        const at = text.indexOf(part, place)
        if (at >= 0) place = at + part.length
        return at < 0
      })
      expect(lost).toEqual([])
    })

    test(`${name} takes nothing of what stands around ${article.name}`, async ({ get }) => {
      const answer = await get(article.path)
      const { text } = await extract(answer)
      const around = [
        ...textsOf(answer.document, '[aria-labelledby="check-also"] :is(h2, h3, .standfirst)'),
        ...textsOf(answer.document, '[aria-labelledby="more-on"] :is(h2, h3, .standfirst)'),
        ...[
          'Check also',
          'More on',
          'Skip to the news',
          'Permanent link',
          'Share',
          'Published by',
          'Corrections policy',
        ],
        ...['Breadcrumb', 'Back to the newest', 'Topics', 'Set in Source Serif', 'Sections'],
      ]
      expect(around.length).toBeGreaterThan(15)
      expect(around.filter((words) => text.includes(flat(words)))).toEqual([])
    })
  }
}

test('an article by two authors is by both', async () => {
  const server = await startServer()
  const { newsroom } = server
  const bylines = []
  for (const name of ['Ana Lind', 'Ben Okoro']) {
    bylines.push({ authorId: await newsroom.author(name), role: '', place: '' })
  }
  const text = Array.from({ length: 8 }, (_, n) => `Paragraph ${n} says what two reporters saw, each from one bank.`)
  const { path } = await newsroom.article({
    headline: 'Two banks, one bridge',
    sectionId: await newsroom.section('World'),
    body: bodyOf(...text),
    bylines,
    on: new Date(),
  })
  const answer = await server.get(path)
  await server.stop()
  const found = await Promise.all(Object.values(extractors).map((extract) => extract(answer)))
  const missing = ['Ana Lind', 'Ben Okoro'].filter((name) => !found.every(({ byline }) => byline.includes(name)))
  expect(missing).toEqual([])
})
