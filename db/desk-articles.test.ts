import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inArray } from 'drizzle-orm'
import { reaches } from '#auth/extents.ts'
import { parseCursor } from '#lib/cursor.ts'
import type { Extent } from '#lib/roles.ts'
import { getArticle } from './articles.ts'
import { countDeskViews, type DeskView, listDeskArticles } from './desk-articles.ts'
import { addPerson, getPerson, type Person } from './people.ts'
import { withdrawArticle } from './publishing.ts'
import { articles } from './schema.ts'
import type { Store } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const now = day(10)
const today = day(10, 0).getTime()
const world = await newsroom.section('World')
const sport = await newsroom.section('Sport')
const nino = await newsroom.author('Nino Beridze')
const id = await store.write((tx) =>
  addPerson(tx, { email: { address: 'b', key: 'b' }, name: 'Ben', role: 'reporter', sectionIds: [sport] }, '', day(1)),
)
const ben = (await store.read((tx) => getPerson(tx, id))) as Person

const write = (headline: string, more = {}) => newsroom.article({ headline, sectionId: world, ...more })
const byline = [{ authorId: nino, role: '', place: '' }]
const written = {
  draft: await write('Draft', { bylines: byline }),
  game: await write('Game', { sectionId: sport }),
  begun: await write('Begun by Ben'),
  given: await write('Given to Ben', { on: day(2) }),
  fresh: await write('Fresh', { on: now }),
  gone: await write('Gone', { on: now }),
  ahead: await write('Ahead', { on: day(12) }),
  held: await write('Held', { embargo: day(20) }),
}
await newsroom.does(
  (tx) => withdrawArticle(tx, { articleId: written.gone, reason: 'x', from: now.getTime() }, 'ana', now),
  now,
)
await store.write(async (tx) => {
  const set = (ids: string[], changes: object) => tx.update(articles).set(changes).where(inArray(articles.id, ids))
  await set([written.begun], { createdBy: ben.id })
  await set([written.given], { assignedTo: ben.id })
  let at = 0
  for (const each of Object.values(written)) await set([each], { updatedAt: day(9).getTime() + at++ })
})

const list = (extent: Extent, view: DeskView = 'all', more = {}) =>
  store.read((tx) => listDeskArticles(tx, { extent, person: ben }, { view, now, today, ...more }))
const headlines = async (extent: Extent, view?: DeskView) =>
  (await list(extent, view)).articles.map(({ headline }) => headline)

test('nobody is shown an article that is out of their reach, in any view', async () => {
  for (const extent of ['all', 'section', 'own'] as const) {
    const expected = new Set<string>()
    for (const each of Object.values(written)) {
      const article = await store.read((tx) => getArticle(tx, each))
      if (article && reaches(extent, ben, article)) expected.add(article.headline)
    }
    assert.deepEqual(new Set(await headlines(extent)), expected, extent)
    for (const view of ['mine', 'scheduled', 'today'] as const) {
      for (const headline of await headlines(extent, view)) assert.ok(expected.has(headline), `${extent} ${view}`)
    }
  }
  assert.deepEqual(await headlines('own'), ['Given to Ben', 'Begun by Ben'])
  assert.deepEqual(await headlines('section'), ['Given to Ben', 'Begun by Ben', 'Game'])
})

test('the views are those of the moment, newest change first', async () => {
  assert.deepEqual(await headlines('all'), [
    ...['Held', 'Ahead', 'Gone', 'Fresh', 'Given to Ben', 'Begun by Ben', 'Game', 'Draft'],
  ])
  assert.deepEqual(await headlines('all', 'mine'), ['Given to Ben', 'Begun by Ben'])
  assert.deepEqual(await headlines('all', 'scheduled'), ['Ahead'])
  assert.deepEqual(await headlines('all', 'today'), ['Fresh'])
})

test('counts are those of the lists', async () => {
  for (const extent of ['all', 'own'] as const) {
    const counts = await store.read((tx) => countDeskViews(tx, { extent, person: ben }, { now, today }))
    for (const view of ['all', 'mine', 'scheduled', 'today'] as const) {
      assert.equal(counts[view], (await headlines(extent, view)).length, `${extent} ${view}`)
    }
  }
})

test('a row says how the article stands, whose it is and how long', async () => {
  const { articles: rows } = await list('all')
  const said = rows.map(({ headline, status, goesOutAt, publishedAt }) => [headline, status, goesOutAt ?? publishedAt])
  assert.deepEqual(said, [
    ['Held', 'embargoed', undefined],
    ['Ahead', 'scheduled', day(12).getTime()],
    ['Gone', 'withdrawn', undefined],
    ['Fresh', 'published', now.getTime()],
    ['Given to Ben', 'published', day(2).getTime()],
    ['Begun by Ben', 'draft', undefined],
    ['Game', 'draft', undefined],
    ['Draft', 'draft', undefined],
  ])
  const [given, draft] = [rows[4], rows[7]]
  assert.deepEqual([given?.assignedTo, given?.section.name], ['Ben', 'World'])
  assert.deepEqual([draft?.byline, draft?.assignedTo, draft?.words], [['Nino Beridze'], '', 5])
})

test('pages follow each other without a gap and without an article twice', async () => {
  const seen: string[] = []
  let before: ReturnType<typeof parseCursor>
  for (let turns = 0; turns < 9; turns++) {
    const page = await list('all', 'all', { before, size: 3 })
    seen.push(...page.articles.map(({ headline }) => headline))
    if (!page.earlier) break
    before = parseCursor(page.earlier, 'UTC')
  }
  assert.deepEqual(seen, await headlines('all'))
})
