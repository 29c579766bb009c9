import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { perform } from './outcome.ts'
import { publishNow, withdrawNow } from './publish-now.ts'
import { publications } from './schema.ts'
import type { Store } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const world = await newsroom.section('World')
const publishes = (articleId: string, now: Date) =>
  perform((tx) => publishNow(tx, { articleId }, 'ana', now), 'ana', now)
const withdraws = (articleId: string, now: Date) =>
  perform((tx) => withdrawNow(tx, { articleId, reason: 'It was not true.' }, 'ana', now), 'ana', now)
const kinds = async () => (await store.read(async (tx) => tx.select().from(publications))).map(({ kind }) => kind)

test('nobody can publish or withdraw what is not there, withdraw what readers never saw, or break an embargo', async () => {
  const draft = await newsroom.article({ headline: 'Draft', sectionId: world })
  const held = await newsroom.article({ headline: 'Held', sectionId: world, embargo: day(20) })
  await assert.rejects(publishes('nothing', day(3)), /no such article/)
  await assert.rejects(withdraws('nothing', day(3)), /no such article/)
  await assert.rejects(withdraws(draft, day(3)), /Only a published article/)
  await assert.rejects(publishes(held, day(3)), /under embargo/)
  assert.deepEqual(await kinds(), [])
})

test('published first, then as a small change, withdrawn once, and brought back', async () => {
  const id = await newsroom.article({ headline: 'Bridge opens', sectionId: world })
  await publishes(id, day(3))
  await publishes(id, day(4))
  await withdraws(id, day(5))
  await assert.rejects(withdraws(id, day(6)), /withdrawn already/)
  await publishes(id, day(7))
  assert.deepEqual(await kinds(), ['first', 'minor', 'withdrawal', 'minor'])
})

test('what was scheduled for later is published now instead', async () => {
  const id = await newsroom.article({ headline: 'Scheduled', sectionId: world })
  await newsroom.publishes({ articleId: id, kind: 'first', from: day(20).getTime() }, day(2))
  await publishes(id, day(3))
  const rows = (await store.read(async (tx) => tx.select().from(publications))).filter((row) => row.articleId === id)
  assert.deepEqual(
    rows.map(({ kind, from, until }) => [kind, from, until > from]),
    [
      ['first', day(20).getTime(), false],
      ['first', day(3).getTime(), true],
    ],
  )
})
