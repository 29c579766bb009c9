import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inArray } from 'drizzle-orm'
import type { Role } from '#lib/roles.ts'
import { deactivatePerson } from './accounts.ts'
import { getArticle } from './articles.ts'
import { assignArticle, countHeld, handOverArticles } from './assignments.ts'
import { type Outcome, perform } from './outcome.ts'
import { addPerson } from './people.ts'
import { articles } from './schema.ts'
import type { Store, Writer } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const now = day(3)
const world = await newsroom.section('World')
const comes = (name: string, role: Role) =>
  store.write((tx) => addPerson(tx, { email: { address: name, key: name }, name, role }, '', day(1)))
const ana = await comes('Ana', 'owner')
const ben = await comes('Ben', 'reporter')
const dora = await comes('Dora', 'editor')
const gone = await comes('Gus', 'reporter')
const does = <T>(verb: (tx: Writer) => Promise<Outcome<T>>) => perform(verb, ana, now)
await does((tx) => deactivatePerson(tx, { personId: gone }, dora, now))

// The newsroom's words write as 'ben', who is nobody here.
const bridge = await newsroom.article({ headline: 'Bridge opens', sectionId: world })
const assigns = (articleId: string, personId: string) =>
  does((tx) => assignArticle(tx, { articleId, personId }, ana, now))
const holder = async (id: string) => (await store.read((tx) => getArticle(tx, id)))?.assignedTo

test('nothing is given to who has left or never was here, and what is not there is given to nobody', async () => {
  await assert.rejects(assigns(bridge, gone), /no open account/)
  await assert.rejects(assigns(bridge, 'nobody'), /no open account/)
  await assert.rejects(assigns('nothing', ben), /no such article/)
  assert.equal(await holder(bridge), null)
})

test('an article is given to somebody, and taken back, without a new version of its words', async () => {
  const before = await store.read((tx) => getArticle(tx, bridge))
  assert.equal(await assigns(bridge, ben), 'Ben')
  assert.deepEqual(await store.read((tx) => getArticle(tx, bridge)), { ...before, assignedTo: ben })
  assert.equal(await assigns(bridge, ''), '')
  assert.equal(await holder(bridge), null)
})

test('who leaves hands over what they have and the drafts they began, and nothing else', async () => {
  const handsOver = (toId: string) => does((tx) => handOverArticles(tx, { personId: ben, toId }, ana, now))
  await assert.rejects(handsOver(gone), /no open account/)
  await assert.rejects(handsOver(ben), /somebody else/)
  const theirs = await newsroom.article({ headline: 'Published and theirs', sectionId: world, on: day(2) })
  await assigns(theirs, ben)
  await assigns(bridge, ben)
  const others = await newsroom.article({ headline: 'Somebody else’s', sectionId: world })
  await assigns(others, ana)
  const begun = await newsroom.article({ headline: 'Begun by them', sectionId: world })
  const finished = await newsroom.article({ headline: 'Begun by them and published', sectionId: world, on: day(2) })
  await store.write(async (tx) => {
    await tx
      .update(articles)
      .set({ createdBy: ben })
      .where(inArray(articles.id, [begun, finished]))
  })
  assert.equal(await store.read((tx) => countHeld(tx, ben)), 3)
  const { count, to } = await handsOver(dora)
  assert.deepEqual([count, to.name], [3, 'Dora'])
  assert.deepEqual(await Promise.all([theirs, bridge, begun].map(holder)), [dora, dora, dora])
  assert.deepEqual(await Promise.all([others, finished].map(holder)), [ana, null])
  assert.equal((await handsOver(dora)).count, 0)
})
