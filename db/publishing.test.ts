import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { getArticle } from '#db/public/articles.ts'
import { findRedirect } from '#db/public/redirects.ts'
import { inScope } from '#scope.ts'
import { getDraft, saveArticle } from './articles.ts'
import { publishArticle, withdrawArticle } from './publishing.ts'
import { corrections, events, purges } from './schema.ts'
import { store } from './store.ts'
import { bodyOf, day, newsroom, openTestStore } from './testing.ts'

const opened = await openTestStore()
after(() => opened.close())

const world = await newsroom.section('World')
const sport = await newsroom.section('Sport')
const readAt = (now: Date, slug: string, section = 'world') => inScope(now, () => getArticle(section, slug))
const headlineAt = async (now: Date, slug: string) => {
  const found = await readAt(now, slug)
  return found?.found === 'article' ? found.article.headline : found?.found
}

async function rewrite(id: string, version: number, change: object, now: Date) {
  const content = await store.read((tx) => getDraft(tx, id))
  assert(content)
  await newsroom.does((tx) => saveArticle(tx, { id, version, content: { ...content, ...change } }, 'ben', now), now)
}

test('nothing can be published that is not there, has no headline, or was never published and shall be withdrawn', async () => {
  const untitled = await newsroom.article({ headline: ' ', slug: 'untitled', sectionId: world })
  const publish = (articleId: string) => newsroom.publishes({ articleId, kind: 'first', from: 0 }, day(2))
  await assert.rejects(publish('nobody'), /no such article/)
  await assert.rejects(publish(untitled), /needs a headline/)
  const withdrawal = { articleId: untitled, reason: 'No', from: 0 }
  await assert.rejects(
    newsroom.does((tx) => withdrawArticle(tx, withdrawal, 'ana', day(2))),
    /Only a published article/,
  )
})

test('a draft is read by nobody', async () => {
  await newsroom.article({ headline: 'Draft of a scoop', sectionId: world })
  assert.equal(await headlineAt(day(30), 'draft-of-a-scoop'), undefined)
})

test('a scheduled article is invisible until its minute and visible from it on', async () => {
  const id = await newsroom.article({ headline: 'Budget passes', sectionId: world })
  const from = day(10).getTime()
  await newsroom.publishes({ articleId: id, kind: 'first', from }, day(5))
  assert.equal(await headlineAt(new Date(from - 1), 'budget-passes'), undefined)
  assert.equal(await headlineAt(new Date(from), 'budget-passes'), 'Budget passes')
})

test('an embargo holds a publication back, whatever was asked', async () => {
  const id = await newsroom.article({ headline: 'Prize awarded', sectionId: world, embargo: day(12) })
  await newsroom.publishes({ articleId: id, kind: 'first', from: day(3).getTime() }, day(3))
  assert.equal(await headlineAt(day(11), 'prize-awarded'), undefined)
  assert.equal(await headlineAt(day(12), 'prize-awarded'), 'Prize awarded')
})

test('a saved change is not public until it is published, and then replaces the old words', async () => {
  const id = await newsroom.article({ headline: 'Bridge opens', sectionId: world, on: day(2) })
  await rewrite(id, 1, { headline: 'Bridge opens at last' }, day(3))
  assert.equal(await headlineAt(day(4), 'bridge-opens'), 'Bridge opens')
  await newsroom.publishes({ articleId: id, kind: 'minor', from: day(5).getTime() }, day(5))
  assert.equal(await headlineAt(day(4), 'bridge-opens'), 'Bridge opens')
  assert.equal(await headlineAt(day(6), 'bridge-opens'), 'Bridge opens at last')
})

test('a scheduled change to a live article keeps the old words until its minute', async () => {
  const id = await newsroom.article({ headline: 'Ferry late', sectionId: world, on: day(2) })
  await rewrite(id, 1, { headline: 'Ferry on time' }, day(3))
  await newsroom.publishes({ articleId: id, kind: 'update', from: day(20).getTime() }, day(3))
  assert.equal(await headlineAt(day(19), 'ferry-late'), 'Ferry late')
  assert.equal(await headlineAt(day(20), 'ferry-late'), 'Ferry on time')
})

test('a minor change moves no date; an update moves dateModified and never datePublished', async () => {
  const id = await newsroom.article({ headline: 'Dates hold', sectionId: world, on: day(2) })
  const datesAt = async (now: Date) => {
    const found = await readAt(now, 'dates-hold')
    assert(found?.found === 'article')
    return [found.article.publishedAt, found.article.modifiedAt]
  }
  const [first, changed] = [day(2).getTime(), day(6).getTime()]
  await newsroom.publishes({ articleId: id, kind: 'minor', from: day(4).getTime() }, day(4))
  assert.deepEqual(await datesAt(day(5)), [first, first])
  await newsroom.publishes({ articleId: id, kind: 'update', from: changed }, day(6))
  assert.deepEqual(await datesAt(day(7)), [first, changed])
})

test('a withdrawn article says so with its reason, and its words are gone', async () => {
  const id = await newsroom.article({ headline: 'Wrong man named', sectionId: world, on: day(2) })
  const withdrawal = { articleId: id, reason: 'It named the wrong person.', from: day(3).getTime() }
  await newsroom.does((tx) => withdrawArticle(tx, withdrawal, 'ana', day(3)), day(3))
  const found = await readAt(day(4), 'wrong-man-named')
  assert.deepEqual(found, { found: 'withdrawal', reason: 'It named the wrong person.', at: day(3).getTime() })
})

test('what was scheduled does not bring a withdrawn article back', async () => {
  const id = await newsroom.article({ headline: 'Minister resigns', sectionId: world, on: day(2) })
  await rewrite(id, 1, { headline: 'Minister has resigned' }, day(3))
  await newsroom.publishes({ articleId: id, kind: 'update', from: day(20).getTime() }, day(3))
  const withdrawal = { articleId: id, reason: 'He has not.', from: day(4).getTime() }
  await newsroom.does((tx) => withdrawArticle(tx, withdrawal, 'ana', day(4)), day(4))
  assert.equal(await headlineAt(day(19), 'minister-resigns'), 'withdrawal')
  assert.equal(await headlineAt(day(21), 'minister-resigns'), 'withdrawal')
})

test('a scheduled article that is published at once is as old as that, and does not come again', async () => {
  const id = await newsroom.article({ headline: 'Verdict', sectionId: world })
  await newsroom.publishes({ articleId: id, kind: 'first', from: day(20).getTime() }, day(5))
  await newsroom.publishes({ articleId: id, kind: 'first', from: day(6).getTime() }, day(6))
  for (const at of [day(7), day(21)]) {
    const found = await readAt(at, 'verdict')
    assert(found?.found === 'article')
    assert.equal(found.article.publishedAt, day(6).getTime())
  }
})

test('two articles never stand at one address, but one may stand where another was withdrawn', async () => {
  const id = await newsroom.article({ headline: 'Harbour fire', sectionId: world, on: day(2) })
  await rewrite(id, 1, { slug: 'harbour-fire-out' }, day(3))
  const other = await newsroom.article({ headline: 'Another fire', slug: 'harbour-fire', sectionId: world })
  const publishes = () => newsroom.publishes({ articleId: other, kind: 'first', from: day(4).getTime() }, day(4))
  await assert.rejects(publishes(), /Readers have “Harbour fire” at this address/)
  const withdrawal = { articleId: id, reason: '', from: day(3).getTime() }
  await newsroom.does((tx) => withdrawArticle(tx, withdrawal, 'ana', day(3)), day(3))
  await publishes()
  assert.equal(await headlineAt(day(5), 'harbour-fire'), 'Another fire')
})

test('a new address leaves a redirect behind, also over several moves, and never to what is not public', async () => {
  const id = await newsroom.article({ headline: 'Cup final', sectionId: world, on: day(2) })
  await rewrite(id, 1, { slug: 'cup-final-result', sectionId: sport }, day(3))
  await newsroom.publishes({ articleId: id, kind: 'minor', from: day(3).getTime() }, day(3))
  await rewrite(id, 2, { slug: 'cup-final-replay' }, day(4))
  await newsroom.publishes({ articleId: id, kind: 'minor', from: day(4).getTime() }, day(4))
  const followed = (now: Date, path: string) => inScope(now, () => findRedirect(path))
  assert.equal(await followed(day(5), '/world/cup-final'), '/sport/cup-final-replay')
  assert.equal(await followed(day(5), '/sport/cup-final-result'), '/sport/cup-final-replay')
  assert.equal(await followed(day(1, 1), '/world/cup-final'), undefined)
})

test('a correction is in the publication that carries it and not in the one before', async () => {
  const id = await newsroom.article({ headline: 'Fourteen ships', sectionId: world, on: day(2) })
  const row = { id: 'c1', articleId: id, at: day(3).getTime(), kind: 'correction' as const, note: 'It is 41.' }
  await store.write(async (tx) => {
    await tx.insert(corrections).values({ ...row, was: '14', is: '41', by: 'ana' })
  })
  await newsroom.publishes({ articleId: id, kind: 'correction', from: day(3).getTime() }, day(3))
  const notesAt = async (now: Date) => {
    const found = await readAt(now, 'fourteen-ships')
    return found?.found === 'article' ? found.article.corrections.map(({ note }) => note) : undefined
  }
  assert.deepEqual(await notesAt(day(2, 13)), [])
  assert.deepEqual(await notesAt(day(4)), ['It is 41.'])
})

test('publishing leaves one event and one purge of what it touched, at the minute it becomes true', async () => {
  const topic = await newsroom.topic('Ports')
  const author = await newsroom.author('Ben Reporter')
  const id = await newsroom.article({
    headline: 'Port reopens',
    sectionId: world,
    topicIds: [topic],
    bylines: [{ authorId: author, role: '', place: '' }],
    body: bodyOf('It reopened.'),
  })
  const from = day(25).getTime()
  await newsroom.publishes({ articleId: id, kind: 'first', from }, day(5))
  const recorded = await store.read(async (tx) => tx.select().from(events).where(eq(events.subject, id)))
  assert.deepEqual(recorded.map(({ what }) => what).sort(), ['article.created', 'article.published'])
  const [purge, ...more] = await store.read(async (tx) => tx.select().from(purges).where(eq(purges.from, from)))
  assert.equal(more.length, 0)
  const lists = [`list:topic:${topic}`, `list:author:${author}`, `list:section:${world}`, 'list:month:2026-11']
  for (const key of [`article:${id}`, 'front', 'news', 'list:latest', ...lists]) assert(purge?.keys.includes(key), key)
  assert.equal(purge?.hard, true)
})

test('a verb that is refused leaves neither event nor purge', async () => {
  const count = () => store.read(async (tx) => (await tx.select({ id: events.id }).from(events)).length)
  const before = await count()
  const twice = newsroom.does(async (tx) => {
    await publishArticle(tx, { articleId: 'nobody', kind: 'first', from: 0 }, 'ana', day(3))
    return { value: undefined, event: { what: 'never.recorded', subject: '' }, touched: [] }
  })
  await assert.rejects(twice, /no such article/)
  assert.equal(await count(), before)
})

test('two editors cannot save over each other', async () => {
  const id = await newsroom.article({ headline: 'Shared draft', sectionId: world })
  await rewrite(id, 1, { headline: 'By Ana' }, day(2))
  await assert.rejects(rewrite(id, 1, { headline: 'By Ben' }, day(2)), /Somebody else saved/)
  assert.equal((await store.read((tx) => getDraft(tx, id)))?.headline, 'By Ana')
})
