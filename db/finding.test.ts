import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findArticles, findPeople, findSections, mostFound } from './finding.ts'
import { addPerson } from './people.ts'
import { articles } from './schema.ts'
import type { Store } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const world = await newsroom.section('World')
await newsroom.section('Worldwide markets')
const nobody = { id: 'nobody', sectionIds: [] }
await newsroom.article({ headline: 'İstanbul’da ılık bir gün', sectionId: world })
await newsroom.article({ headline: 'Bridge over the Danube opens', sectionId: world, on: day(2) })
const hundred = await newsroom.article({ headline: '100% of_nothing', sectionId: world })
await store.write((tx) =>
  addPerson(tx, { email: { address: 'z', key: 'z' }, name: 'Zoë Ångström', role: 'editor' }, '', day(1)),
)

const find = async (typed: string, reach = 'all' as 'all' | 'own') =>
  (await store.read((tx) => findArticles(tx, { extent: reach, person: nobody }, typed))).map(({ name }) => name)

test('nobody finds an article out of their reach', async () => {
  assert.deepEqual(await find('bridge', 'own'), [])
  assert.deepEqual(await find('bridge'), ['Bridge over the Danube opens'])
})

const asked: [typed: string, found: string[]][] = [
  ['', []],
  ['  ', []],
  ['%', []],
  ['_', []],
  ["' OR 1=1 --", []],
  ['danu bri', ['Bridge over the Danube opens']],
  ['ridge', ['Bridge over the Danube opens']],
  ['istanbul ilik', ['İstanbul’da ılık bir gün']],
  ['ISTANBUL', ['İstanbul’da ılık bir gün']],
  ['100%', ['100% of_nothing']],
  [`bridge ${'x'.repeat(5000)}`, []],
]

for (const [typed, found] of asked) {
  test(`“${typed.slice(0, 20)}” finds ${found.length === 0 ? 'nothing' : found.join()}`, async () => {
    assert.deepEqual(await find(typed), found)
  })
}

test('sections and people are found by any word of their name', async () => {
  assert.deepEqual(
    (await store.read((tx) => findSections(tx, 'world'))).map(({ slug }) => slug),
    ['world', 'worldwide-markets'],
  )
  assert.deepEqual(
    (await store.read((tx) => findPeople(tx, 'angstrom zoe'))).map(({ name }) => name),
    ['Zoë Ångström'],
  )
  assert.deepEqual(await store.read((tx) => findPeople(tx, '')), [])
})

test('a few are found, the newest change first, however many there are and however deep they lie', async () => {
  await store.write(async (tx) => {
    const [row] = await tx.select().from(articles)
    if (!row) throw new Error('There is no article.')
    for (let n = 0; n < 1500; n += 50) {
      const rows = Array.from({ length: 50 }, (_, k) => ({
        ...{ ...row, id: `a${n + k}`, slug: `a${n + k}`, headline: 'Filler' },
        updatedAt: day(5).getTime() + n + k,
      }))
      await tx.insert(articles).values(rows)
    }
  })
  assert.deepEqual(await find('100'), ['100% of_nothing'])
  assert.equal((await find('filler')).length, mostFound)
  assert.ok(hundred)
})
