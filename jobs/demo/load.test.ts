import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isDemoWanted } from '#db/demo.ts'
import { getArticle } from '#db/public/articles.ts'
import { getAuthor } from '#db/public/authors.ts'
import { getFront } from '#db/public/front.ts'
import { getPage } from '#db/public/pages.ts'
import { getSectionFront } from '#db/public/sections.ts'
import { getTopic } from '#db/public/topics.ts'
import { store } from '#db/store.ts'
import { openTestStore } from '#db/testing.ts'
import type { Article } from '#lib/article.ts'
import { pictureIdsOf } from '#lib/body/pictures.ts'
import { inScope } from '#scope.ts'
import { loadDemoIntoEmpty } from './load.ts'
import { type DemoArticle, readArticles, readNewsroom } from './newsroom.ts'
import { loadDemoSample } from './sample.ts'

const now = new Date('2026-11-22T09:00:00Z')
const opened = await openTestStore()
after(() => opened.close())
await loadDemoSample(now)

const newsroom = readNewsroom()
const written = readArticles()
const seen = <T>(work: () => Promise<T>) => inScope(now, work)

async function published({ section, slug }: DemoArticle): Promise<Article> {
  const found = await seen(() => getArticle(section, slug))
  assert.equal(found?.found, 'article', slug)
  return (found as { article: Article }).article
}

test('every article of the demo can be read, with everything that its file says', async () => {
  for (const file of written) {
    const article = await published(file)
    assert.equal(article.headline, file.headline)
    assert.equal(article.lead !== undefined, file.picture !== undefined, file.slug)
    assert.equal(article.updates.length, file.updates.length, file.slug)
    assert.equal(article.corrections.length, file.corrections.length, file.slug)
    assert.equal(article.sources.length, file.sources.length, file.slug)
    assert.equal(article.bylines.length, file.bylines.length, file.slug)
    assert.equal(article.topics.length, file.topics.length, file.slug)
    assert.doesNotMatch(JSON.stringify(article.body), /\{\{|data-(?:source|picture|update)/, file.slug)
  }
})

test('nothing that a body names is missing: pictures, sources, updates', async () => {
  for (const file of written) {
    const { body, pictures, sources, updates } = await published(file)
    for (const id of pictureIdsOf(body)) assert.ok(pictures[id], `${file.slug}: picture ${id}`)
    const known = new Set([...sources, ...updates].map(({ id }) => id))
    const named = JSON.stringify(body).matchAll(/\{"type":"(?:citation|update)","attrs":\{"id":"([^"]+)"/g)
    for (const [, id = ''] of named) assert.ok(known.has(id), `${file.slug}: ${id}`)
  }
})

test('picks stand in the sidebar', async () => {
  for (const file of written.filter(({ picks }) => picks.length > 0)) {
    const shown = (await published(file)).checkAlso.map(({ path }) => path.split('/').at(-1))
    assert.deepEqual(shown.slice(0, file.picks.length), file.picks.slice(0, 6), file.slug)
  }
})

test('every section, topic, author and page has something to read', async () => {
  for (const { slug } of newsroom.sections) {
    const front = await seen(() => getSectionFront(slug))
    assert.ok((front?.listing.cards.length ?? 0) > 0, `section ${slug}`)
  }
  for (const { slug } of newsroom.topics) assert.ok(await seen(() => getTopic(slug)), `topic ${slug}`)
  for (const { slug, picture } of newsroom.authors) {
    const found = await seen(() => getAuthor(slug))
    assert.equal(found?.author.picture !== undefined, picture !== undefined, `author ${slug}`)
  }
  for (const { slug } of newsroom.pages) assert.ok(await seen(() => getPage(slug)), `page ${slug}`)
})

test('the front leads with what the newsroom placed', async () => {
  const front = await seen(getFront)
  assert.equal(front.lead?.path.split('/').at(-1), newsroom.front[0])
})

test('the demo goes into an empty newsroom only', async () => {
  assert.equal(await store.read(isDemoWanted), false)
  assert.equal(await loadDemoIntoEmpty(now), false)
})
