import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isNull } from 'drizzle-orm'
import { bulkInsert } from './bulk.ts'
import { sections } from './schema.ts'
import { store } from './store.ts'
import { openTestStore } from './testing.ts'

const opened = await openTestStore()
after(() => opened.close())

const section = (slug: string, parentId: string | null) => ({
  ...{ id: `id-${slug}`, slug, name: slug, parentId, description: '', hue: 255, position: 0 },
  ...{ at: 0, demo: true },
})

test('rows inserted in bulk are the rows that an ordinary insert would write', async () => {
  await store.write(async (tx) => {
    const insert = bulkInsert(tx, sections)
    await insert(section('world', null))
    await insert(section('europe', 'id-world'))
    await insert(section('sport', null))
  })
  const rows = await store.read(async (tx) => tx.select().from(sections))
  assert.deepEqual(rows, [section('world', null), section('europe', 'id-world'), section('sport', null)])
  const roots = await store.read(async (tx) => tx.select().from(sections).where(isNull(sections.parentId)))
  assert.deepEqual(
    roots.map(({ slug }) => slug),
    ['world', 'sport'],
  )
})

test('a bulk insert that fails leaves nothing of its transaction', async () => {
  const failed = store.write(async (tx) => {
    const insert = bulkInsert(tx, sections)
    await insert(section('asia', null))
    await insert(section('world', null))
  })
  await assert.rejects(failed)
  const rows = await store.read(async (tx) => tx.select().from(sections))
  assert.equal(rows.length, 3)
})
