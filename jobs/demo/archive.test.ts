import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listMonths } from '#db/public/archive.ts'
import { getArticle } from '#db/public/articles.ts'
import { listNewest } from '#db/public/lists.ts'
import { listTopics } from '#db/public/topics.ts'
import { articles, bylines, drafts, events, publications, publicationTopics, purges, revisions } from '#db/schema.ts'
import { store } from '#db/store.ts'
import { openTestStore } from '#db/testing.ts'
import { countWords } from '#lib/body/plain-text.ts'
import { isKey } from '#lib/keys.ts'
import { inScope } from '#scope.ts'
import { makeArchive } from './archive.ts'
import { furnish } from './load.ts'

const now = new Date('2026-11-22T09:00:00Z')

async function rows() {
  return store.read(async (tx) => ({
    articles: await tx.select().from(articles),
    drafts: await tx.select().from(drafts),
    publications: await tx.select().from(publications),
    bylines: await tx.select().from(bylines),
    topics: await tx.select().from(publicationTopics),
  }))
}

const opened = await openTestStore()
after(() => opened.close())
await furnish(now)
const progress: number[] = []
const archived = await makeArchive({ count: 300, now, onProgress: (done) => progress.push(done) })
const made = await rows()

test('as many articles as were asked for, each with its text, its publication and what lists find it by', () => {
  assert.equal(archived.made, 300)
  assert.deepEqual(progress, [300])
  assert.equal(made.articles.length, 300)
  assert.equal(made.drafts.length, 300)
  assert.equal(made.publications.length, 300)
  assert.ok(made.articles.every(({ demo, state }) => demo && state === 'published'))
  for (const publication of made.publications) {
    const draft = made.drafts.find(({ articleId }) => articleId === publication.articleId)
    assert.deepEqual(publication.body, draft?.content.body)
    assert.equal(publication.words, countWords(publication.body))
    const signed = made.bylines.filter(({ publicationId }) => publicationId === publication.id)
    const filed = made.topics.filter(({ publicationId }) => publicationId === publication.id)
    assert.deepEqual(
      signed.map(({ authorId }) => authorId).sort(),
      publication.bylines.map((each) => each.authorId).sort(),
    )
    assert.equal(filed.length, publication.topics.length)
  }
})

test('readers find them', async () => {
  const cards = await inScope(now, () => listNewest(50))
  assert.equal(cards.length, 50)
  for (const { path, headline } of cards.slice(0, 10)) {
    const [, section = '', slug = ''] = path.split('/')
    const found = await inScope(now, () => getArticle(section, slug))
    assert.equal(found?.found === 'article' && found.article.headline, headline)
  }
  assert.ok((await inScope(now, listMonths)).length > 60)
  assert.ok((await inScope(now, listTopics)).length > 20)
})

test('one event, and with what is written a purge that names every list', async () => {
  const recorded = await store.read(async (tx) => ({
    events: (await tx.select().from(events)).filter(({ what }) => what === 'demo.archived'),
    purges: await tx.select().from(purges),
    revisions: await tx.select().from(revisions),
  }))
  assert.deepEqual(recorded.events[0]?.details, { ...archived })
  assert.equal(recorded.revisions.length, 0)
  const purge = recorded.purges.at(-1)
  assert.ok(purge?.hard && purge.keys.every(isKey))
  const named = new Set<string>(purge?.keys)
  for (const key of ['settings', 'front', 'news', 'list:latest', 'list:month:2026-11', 'list:month:2026-02']) {
    assert.ok(named.has(key), key)
  }
  for (const { sectionId, topics } of made.publications) {
    assert.ok(named.has(`list:section:${sectionId}`))
    for (const { id } of topics) assert.ok(named.has(`list:topic:${id}`))
  }
})

test('a second archive goes on from the first, and one that is stopped is whole', async () => {
  await makeArchive({ count: 20, now })
  assert.equal((await rows()).publications.length, 320)
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 1)
  const { made } = await makeArchive({ count: 400, now, aWrite: 20, signal: stop.signal })
  assert.ok(made > 0 && made < 400, `${made}`)
  const { articles, publications } = await rows()
  assert.equal(articles.length, 320 + made)
  assert.equal(publications.length, 320 + made)
})

test('the same number at the same moment gives the same rows', async () => {
  const again = await openTestStore()
  try {
    await furnish(now)
    await makeArchive({ count: 300, now })
    const { articles, publications } = await rows()
    // Ids of sections, topics and authors are those of each newsroom.
    const told = (row: (typeof publications)[number]) => [row.id, row.publishedAt, row.slug, row.headline, row.body]
    assert.deepEqual(publications.map(told), made.publications.map(told))
    assert.deepEqual(
      articles.map(({ id, slug, origin }) => [id, slug, origin]),
      made.articles.map(({ id, slug, origin }) => [id, slug, origin]),
    )
  } finally {
    await again.close()
  }
})
