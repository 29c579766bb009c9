import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createArticle } from '#db/articles.ts'
import { createAuthor } from '#db/authors.ts'
import { wasDemoRemoved } from '#db/demo.ts'
import type { Media } from '#db/media.ts'
import type { Outcome } from '#db/outcome.ts'
import { createPage } from '#db/pages.ts'
import { getArticle } from '#db/public/articles.ts'
import { getFront } from '#db/public/front.ts'
import { publishArticle } from '#db/publishing.ts'
import { addRedirect } from '#db/redirects.ts'
import * as schema from '#db/schema.ts'
import { createSection } from '#db/sections.ts'
import { saveSettings, siteSettings } from '#db/settings.ts'
import { placeOnFront } from '#db/slots.ts'
import { store, type Writer } from '#db/store.ts'
import { openTestStore } from '#db/testing.ts'
import { createTopic } from '#db/topics.ts'
import type { Body } from '#lib/body/document.ts'
import type { ArticleContent } from '#lib/content.ts'
import { isKey } from '#lib/keys.ts'
import { inScope } from '#scope.ts'
import { makeArchive } from './archive.ts'
import { loadDemoIntoEmpty } from './load.ts'
import { type Removed, removeDemo } from './remove.ts'
import { loadDemoSample } from './sample.ts'

const now = new Date('2026-11-22T09:00:00Z')
const later = new Date('2026-11-22T10:00:00Z')

const body = (text: string, pictureId?: string): Body => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text }] },
    ...(pictureId
      ? [
          {
            type: 'picture' as const,
            attrs: { pictureId, alt: null, caption: null, credit: null, layout: 'wide' as const },
          },
        ]
      : []),
  ],
})

const write = <T>(verb: (tx: Writer) => Promise<Outcome<T>>) => store.write(async (tx) => (await verb(tx)).value)

const content = (given: Partial<ArticleContent> & { sectionId: string; slug: string }): ArticleContent => ({
  ...{ headline: `Ana’s ${given.slug}`, kicker: '', standfirst: '', type: 'news', language: 'en', direction: 'ltr' },
  ...{ dateline: '', body: body('Our own words.'), bylines: [], topicIds: [], lead: null, picks: [] },
  ...given,
})

/** Every row of every table that holds the newsroom's things. */
const everything = () =>
  store.read(async (tx) => ({
    sections: await tx.select().from(schema.sections),
    topics: await tx.select().from(schema.topics),
    authors: await tx.select().from(schema.authors),
    pictures: await tx.select().from(schema.pictures),
    articles: await tx.select().from(schema.articles),
    drafts: await tx.select().from(schema.drafts),
    revisions: await tx.select().from(schema.revisions),
    publications: await tx.select().from(schema.publications),
    bylines: await tx.select().from(schema.bylines),
    publicationTopics: await tx.select().from(schema.publicationTopics),
    updates: await tx.select().from(schema.updates),
    corrections: await tx.select().from(schema.corrections),
    sources: await tx.select().from(schema.sources),
    citations: await tx.select().from(schema.citations),
    picks: await tx.select().from(schema.picks),
    pages: await tx.select().from(schema.pages),
    redirects: await tx.select().from(schema.redirects),
    slots: await tx.select().from(schema.slots),
    settings: await tx.select().from(schema.settings),
  }))

type Everything = Awaited<ReturnType<typeof everything>>

const bySlug = <T extends { slug: string }>(rows: T[], slug: string): T => {
  const found = rows.find((row) => row.slug === slug)
  assert.ok(found, slug)
  return found
}

/** Ana's own: an article that leans on the demo wherever it can, a draft that does so in its text only, and the rest. */
async function addOwn(demo: Everything) {
  const europe = bySlug(demo.sections, 'europe')
  const author = bySlug(demo.authors, 'leyla-haddad')
  const topic = bySlug(demo.topics, 'grain')
  const drafted = bySlug(demo.topics, 'water')
  const picked = bySlug(demo.articles, 'night-train-vienna-always-late')
  const [lead, inText] = demo.pictures.filter(({ id }) => id !== author.pictureId)
  assert.ok(lead && inText)
  const source = demo.sources[0]
  assert.ok(source)
  const ownSection = await write((tx) =>
    createSection(tx, { slug: 'istanbul', name: 'Istanbul', parentId: bySlug(demo.sections, 'culture').id }, now),
  )
  const ownTopic = await write((tx) => createTopic(tx, { slug: 'bridges', name: 'Bridges' }, now))
  const ownAuthor = await write((tx) => createAuthor(tx, { slug: 'ana', name: 'Ana', pictureId: null }, now))
  await write((tx) =>
    createPage(tx, { slug: 'team', title: 'Team', body: body('Us.'), language: 'en', direction: 'ltr', from: 0 }, now),
  )
  const published = content({
    ...{
      sectionId: europe.id,
      slug: 'bridge',
      body: body('Our own words.', inText.id),
      topicIds: [topic.id, ownTopic],
    },
    bylines: [
      { authorId: author.id, role: '', place: '' },
      { authorId: ownAuthor, role: '', place: '' },
    ],
    lead: { pictureId: lead.id, alt: null, caption: null, credit: null },
  })
  const article = await write((tx) => createArticle(tx, { content: published }, 'ana', now))
  await store.write(async (tx) => {
    await tx
      .insert(schema.citations)
      .values({ id: `${article}-s1`, articleId: article, sourceId: source.id, position: 0, quotation: '' })
  })
  await write((tx) => publishArticle(tx, { articleId: article, kind: 'first', from: now.getTime() }, 'ana', now))
  const unpublished = content({
    sectionId: ownSection,
    slug: 'draft',
    topicIds: [drafted.id],
    picks: [picked.id, article],
  })
  const draft = await write((tx) => createArticle(tx, { content: unpublished }, 'ana', now))
  await write((tx) => addRedirect(tx, { path: '/old-bridge', target: 'article', targetId: article }, 'ana', now))
  await write((tx) =>
    addRedirect(tx, { path: '/old-coffee', target: 'topic', targetId: bySlug(demo.topics, 'coffee').id }, 'ana', now),
  )
  await write((tx) => placeOnFront(tx, { place: 'front', articleIds: [picked.id, article] }, 'ana', now))
  return { article, draft, picked: picked.id, kept: { europe, author, topic, drafted, lead, inText, source } }
}

let media: Media
let own: Awaited<ReturnType<typeof addOwn>>
let full: Everything
let left: Everything
let removed: Removed

const opened = await openTestStore()
after(() => opened.close())

before(async () => {
  media = await loadDemoSample(now)
  await makeArchive({ count: 700, now })
  own = await addOwn(await everything())
  full = await everything()
  removed = await removeDemo({ now: later, media })
  left = await everything()
})

test('no article of the demo is left, and nothing that hung on one', () => {
  assert.equal(removed.articles, full.articles.filter(({ demo }) => demo).length)
  assert.deepEqual(left.articles.map(({ id }) => id).sort(), [own.article, own.draft].sort())
  const mine = new Set([own.article, own.draft])
  const hanging = [left.drafts, left.revisions, left.publications, left.bylines, left.publicationTopics]
  for (const rows of [...hanging, left.updates, left.corrections, left.citations, left.picks, left.slots]) {
    assert.ok(rows.every(({ articleId }) => mine.has(articleId)))
  }
})

test('the newsroom’s own rows are as they were', () => {
  const nouns = ['sections', 'topics', 'authors', 'articles', 'pages'] as const
  for (const noun of nouns) {
    const mine = (all: Everything) => all[noun].filter(({ demo }) => !demo)
    assert.deepEqual(mine(left), mine(full), noun)
    assert.ok(mine(left).length > 0, noun)
  }
  const hanging = ['revisions', 'publications', 'bylines', 'publicationTopics', 'citations'] as const
  for (const noun of hanging) {
    const mine = (full[noun] as { articleId: string }[]).filter(({ articleId }) =>
      [own.article, own.draft].includes(articleId),
    )
    assert.deepEqual(left[noun], mine, noun)
  }
  assert.deepEqual(
    left.redirects.map(({ path }) => path),
    ['/old-bridge'],
  )
})

test('a pick of the demo is taken from a draft, so that it can be saved again', () => {
  const draft = left.drafts.find(({ articleId }) => articleId === own.draft)
  assert.deepEqual(draft?.content.picks, [own.article])
  assert.equal(removed.unpicked, 1)
  assert.deepEqual(
    left.picks.map(({ pickedId }) => pickedId),
    [own.article],
  )
})

test('what the newsroom uses of the demo stays, is reported, and nothing else of it does', () => {
  const names = removed.kept.map(({ noun, name }) => `${noun} ${name}`).sort()
  const { lead, inText, source } = own.kept
  const portrait = full.pictures.find(({ id }) => id === own.kept.author.pictureId)
  assert.deepEqual(
    names,
    [
      ...['author Leyla Haddad', 'section Culture', 'section Europe', 'section World', 'topic Grain', 'topic Water'],
      ...[`source ${source.name}`, `picture ${lead.alt}`, `picture ${inText.alt}`, `picture ${portrait?.alt}`],
    ].sort(),
  )
  const remaining = [left.sections, left.topics, left.authors, left.sources, left.pictures, left.pages].flat()
  assert.equal(remaining.filter(({ demo }) => demo).length, names.length)
  assert.deepEqual(left.settings, [])
})

test('files go with their pictures, and stay with those that stay', async () => {
  const names = new Set(await Array.fromAsync(media.list()))
  assert.equal(names.size, 2 * left.pictures.length)
  for (const { original } of left.pictures) assert.ok(names.has(original))
  assert.equal(removed.removed.pictures, full.pictures.length - left.pictures.length)
})

test('readers still have the newsroom’s article, whole', async () => {
  const found = await inScope(later, () => getArticle('europe', 'bridge'))
  assert.equal(found?.found, 'article')
  const { article } = found as Extract<typeof found, { found: 'article' }>
  assert.ok(article.lead && article.topics.length === 2 && article.bylines.length === 2)
  assert.deepEqual(
    article.crumbs.map(({ name }) => name),
    ['World', 'Europe'],
  )
  const front = await inScope(later, getFront)
  assert.equal(front.lead?.articleId, own.article)
})

test('what was shown of the demo is purged, hard, and the event is kept', async () => {
  const { purges, events } = await store.read(async (tx) => ({
    purges: (await tx.select().from(schema.purges)).filter(({ at }) => at === later.getTime()),
    events: (await tx.select().from(schema.events)).filter(({ what }) => what === 'demo.removed'),
  }))
  const keys = new Set(purges.flatMap(({ keys }) => keys))
  assert.ok(purges.every(({ hard, keys }) => hard && keys.every(isKey)))
  for (const { id, demo } of full.articles) assert.equal(keys.has(`article:${id}`), demo)
  for (const { id } of full.topics) assert.equal(keys.has(`topic:${id}`), !left.topics.some((each) => each.id === id))
  for (const { id } of full.sections.filter(({ demo }) => demo)) assert.ok(keys.has(`list:section:${id}`))
  for (const key of ['front', 'settings', 'news', 'corrections', 'list:latest', 'list:month:2026-11'])
    assert.ok(keys.has(key), key)
  assert.ok(events.length > 1)
})

test('the demo does not come back by itself', async () => {
  assert.equal(await store.read(wasDemoRemoved), true)
  assert.equal(await loadDemoIntoEmpty(later, () => assert.fail('It was loaded again.')), false)
})

test('once nothing uses it the rest goes too; settings that somebody saved stay', async () => {
  await write((tx) => saveSettings(tx, siteSettings.parse({ name: 'Ana’s paper' }), 'ana', now))
  await store.write(async (tx) => void (await tx.delete(schema.articles)))
  const again = await removeDemo({ now: later, media })
  assert.deepEqual(
    again.kept.map(({ name }) => name),
    ['Culture'],
  )
  assert.equal((await everything()).settings.length, 1)
})
