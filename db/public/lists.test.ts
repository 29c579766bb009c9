import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { withdrawArticle } from '#db/publishing.ts'
import { saveSettings, siteSettings } from '#db/settings.ts'
import { placeOnFront } from '#db/slots.ts'
import { day, newsroom, openTestStore } from '#db/testing.ts'
import type { Front, Listing } from '#lib/article.ts'
import { inScope } from '#scope.ts'
import { listMonths } from './archive.ts'
import { getAuthor, listAuthors } from './authors.ts'
import { listCorrections } from './corrections.ts'
import { getFront } from './front.ts'
import { listArticles, pageSize } from './lists.ts'
import { getSectionFront } from './sections.ts'
import { getSite } from './site.ts'
import { getTopic, listTopics } from './topics.ts'

const opened = await openTestStore()
after(() => opened.close())

const settings = siteSettings.parse({ name: 'The Test', zone: 'Europe/Istanbul' })
await newsroom.does((tx) => saveSettings(tx, settings, 'ana', day(1)))

const emptyFront = await inScope(day(1), getFront)
const emptyArchive = await inScope(day(1), listMonths)

const world = await newsroom.section('World')
const europe = await newsroom.section('Europe', { parentId: world })
const sport = await newsroom.section('Sport', { position: 1 })
const grain = await newsroom.topic('Grain')
const silent = await newsroom.topic('Silent topic')
const ana = await newsroom.author('Ana Editor')
await newsroom.author('Never Signed')

const hidden = ['Draft words', 'Future words', 'Embargoed words', 'Withdrawn words']
await newsroom.article({ headline: 'Draft words', sectionId: europe, topicIds: [grain, silent] })
const future = await newsroom.article({ headline: 'Future words', sectionId: europe, topicIds: [grain, silent] })
await newsroom.publishes({ articleId: future, kind: 'first', from: day(29).getTime() }, day(2))
await newsroom.article({
  headline: 'Embargoed words',
  sectionId: europe,
  topicIds: [grain],
  on: day(2),
  embargo: day(28),
})
const withdrawn = await newsroom.article({
  headline: 'Withdrawn words',
  sectionId: europe,
  topicIds: [grain],
  on: day(2),
})
await newsroom.does((tx) =>
  withdrawArticle(tx, { articleId: withdrawn, reason: '', from: day(3).getTime() }, 'ana', day(3)),
)

for (let n = 0; n < 100; n++) {
  await newsroom.article({
    headline: `Story ${String(n).padStart(3, '0')}`,
    sectionId: n % 3 === 0 ? world : n % 3 === 1 ? europe : sport,
    topicIds: n % 2 ? [grain] : [],
    bylines: n % 2 ? [{ authorId: ana, role: '', place: '' }] : [],
    type: n % 10 === 0 ? 'opinion' : 'news',
    // Twenty a day over five days; four of each hour at the same millisecond.
    on: day(10 + Math.floor(n / 20), 4 + Math.floor((n % 20) / 4)),
  })
}

const now = day(20)
const headlines = (listing: Listing | undefined) => listing?.cards.map(({ headline }) => headline) ?? []

/** Follows "Earlier" to the end. */
async function walk(list: (before: string | undefined) => Promise<Listing | undefined>): Promise<string[]> {
  const seen: string[] = []
  for (let before: string | undefined, pages = 0; pages < 50; pages++) {
    const listing = await inScope(now, () => list(before))
    assert(listing, `no page at ${before}`)
    seen.push(...headlines(listing))
    if (!listing.earlier) return seen
    before = new URL(listing.earlier, 'http://localhost').searchParams.get('before') ?? undefined
  }
  throw new Error('The list has no end.')
}

const surfaces: Record<string, () => Promise<unknown>> = {
  front: () => getFront(),
  latest: () => listArticles({ of: 'latest' }, '/latest'),
  section: () => getSectionFront('europe'),
  parent: () => getSectionFront('world'),
  topic: () => getTopic('grain'),
  author: () => getAuthor('ana-editor'),
  month: () => listArticles({ of: 'month', year: 2026, month: 11 }, '/archive/2026/11'),
  topics: () => listTopics(),
  authors: () => listAuthors(),
  corrections: () => listCorrections(),
  site: () => getSite(),
}

test('an empty newsroom has an empty front and not an error', () => {
  assert.equal(emptyFront.lead, undefined)
  assert.deepEqual(emptyFront.bands, [])
  assert.deepEqual(emptyArchive, [])
})

for (const [name, surface] of Object.entries(surfaces)) {
  test(`${name} shows nothing that is a draft, scheduled, embargoed or withdrawn`, async () => {
    const shown = JSON.stringify(await inScope(now, surface))
    assert.notEqual(shown, undefined)
    for (const words of hidden) assert(!shown.includes(words), words)
  })
}

test('following “Earlier” visits every article once, newest first', async () => {
  const seen = await walk((before) => listArticles({ of: 'latest' }, '/latest', before))
  assert.equal(seen.length, 100)
  assert.equal(new Set(seen).size, 100)
  assert.equal(seen[0]?.startsWith('Story 09'), true)
})

test('a section shows the sections below it, in one order', async () => {
  const seen = await walk((before) => listArticles({ of: 'sections', ids: [world, europe] }, '/world', before))
  assert.equal(new Set(seen).size, 67)
})

test('an older page stays the same when news comes in', async () => {
  const first = await inScope(now, () => listArticles({ of: 'latest' }, '/latest'))
  const before = new URL(first?.earlier ?? '', 'http://localhost').searchParams.get('before') ?? ''
  const older = () => inScope(day(26), async () => headlines(await listArticles({ of: 'latest' }, '/latest', before)))
  const was = await older()
  await newsroom.article({ headline: 'Late news', sectionId: sport, on: day(21) })
  assert.deepEqual(await older(), was)
  assert.match(before, /^\d{4}-\d{2}-\d{2}$/)
  assert(first && first.cards.length <= pageSize)
})

test('a page that never was is not there', async () => {
  const at = (before: string) => inScope(now, () => listArticles({ of: 'latest' }, '/latest', before))
  for (const before of ['', 'yesterday', '2026-02-31', '2020-01-01', "1'--"])
    assert.equal(await at(before), undefined, before)
})

test('topics and authors without anything to read have no page', async () => {
  assert.equal(await inScope(now, () => getTopic('silent-topic')), undefined)
  assert.equal(await inScope(now, () => getAuthor('never-signed')), undefined)
  assert.deepEqual(
    (await inScope(now, listTopics)).map(({ name }) => name),
    ['Grain'],
  )
})

const everyCard = ({ lead, related, beside, opinion, explained, also, latest, bands }: Front) => [
  ...(lead ? [lead] : []),
  ...related,
  ...beside,
  ...opinion,
  ...explained,
  ...also,
  ...latest,
  ...bands.flatMap(({ cards }) => cards),
]

test('the front never shows an article twice, and placed articles come first', async () => {
  const chosen = (await inScope(now, () => listArticles({ of: 'latest' }, '/latest')))?.cards.slice(30, 33) ?? []
  const articleIds = chosen.map(({ articleId }) => articleId)
  await newsroom.does((tx) => placeOnFront(tx, { place: 'front', articleIds }, 'ana', now))
  const front = await inScope(now, getFront)
  assert.equal(front.lead?.articleId, articleIds[0])
  assert.deepEqual(
    front.beside.slice(0, 2).map(({ articleId }) => articleId),
    articleIds.slice(1),
  )
  const ids = everyCard(front).map(({ articleId }) => articleId)
  assert.equal(new Set(ids).size, ids.length)
})

test('an article that is placed and among the newest stands once', async () => {
  const newest = (await inScope(now, () => listArticles({ of: 'latest' }, '/latest')))?.cards.slice(0, 6) ?? []
  const articleIds = newest.map(({ articleId }) => articleId)
  await newsroom.does((tx) => placeOnFront(tx, { place: 'front', articleIds }, 'ana', now))
  const ids = everyCard(await inScope(now, getFront)).map(({ articleId }) => articleId)
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  )
  for (const id of articleIds) assert(ids.includes(id))
})

test('eight articles placed, or one twice, are refused', async () => {
  const place = (articleIds: string[]) =>
    newsroom.does((tx) => placeOnFront(tx, { place: 'front', articleIds }, 'ana', now))
  await assert.rejects(place(['1', '2', '3', '4', '5', '6', '7', '8']), /up to 7/)
  await assert.rejects(place(['1', '1']), /once/)
})

test('a page notes what it read: its list and each article on it', async () => {
  await inScope(now, async (scope) => {
    const found = await getTopic('grain')
    assert(found)
    assert(scope.keys.has(`list:topic:${grain}` as never))
    for (const { articleId } of found.listing.cards) assert(scope.keys.has(`article:${articleId}` as never))
    assert(scope.keys.has('settings' as never))
  })
})

test('the archive lists each month once, by the newsroom’s own clock', async () => {
  await newsroom.article({
    headline: 'New year in Istanbul',
    sectionId: sport,
    on: new Date(Date.UTC(2025, 11, 31, 21, 30)),
  })
  const months = await inScope(now, listMonths)
  assert.deepEqual(months, [
    { year: 2026, month: 11 },
    { year: 2026, month: 1 },
  ])
})
