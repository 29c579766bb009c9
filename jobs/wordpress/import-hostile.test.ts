import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, test } from 'node:test'
import { getArticle } from '#db/public/articles.ts'
import { listNewest } from '#db/public/lists.ts'
import { getPage } from '#db/public/pages.ts'
import { findRedirect } from '#db/public/redirects.ts'
import { getSectionFront } from '#db/public/sections.ts'
import { getSite } from '#db/public/site.ts'
import * as tables from '#db/schema.ts'
import { store } from '#db/store.ts'
import { openTestStore } from '#db/testing.ts'
import { env } from '#env.ts'
import { importFile } from '#jobs/wordpress/import-file.ts'
import { item } from '#jobs/wordpress/sample.ts'
import { attachment, bring, category, filed, now } from '#jobs/wordpress/testing.ts'

import { inScope } from '#scope.ts'

const asReader = <T>(read: () => Promise<T>, at = now): Promise<T> => inScope(at, read)

async function articleAt(section: string, slug: string) {
  const found = await asReader(() => getArticle(section, slug))
  return found?.found === 'article' ? found.article : undefined
}

beforeEach(async () => {
  await openTestStore()
})

const secret = ['draft', 'pending', 'private', 'future', 'trash', 'auto-draft', 'inherit', 'wc-made-up', '']
const secrets = secret
  .map((status, at) =>
    item({
      id: at + 1,
      status,
      slug: `s${at}`,
      title: `SECRET ${status}`,
      content: 'SECRET',
      gmt: status === 'future' ? '2031-01-05 03:00:00' : '2020-01-01 00:00:00',
    }),
  )
  .concat(
    item({ id: 90, password: 'hunter2', slug: 'pw', title: 'SECRET password', content: 'SECRET' }),
    item({ id: 91, status: 'future', slug: 'missed', title: 'SECRET missed', gmt: '2020-01-01 00:00:00' }),
    item({ id: 92, type: 'page', status: 'private', slug: 'secret-page', title: 'SECRET page' }),
    item({ id: 93, type: 'page', password: 'x', slug: 'pw-page', title: 'SECRET page' }),
    item({ id: 94, slug: 'open', title: 'Open' }),
  )
  .join('')

test('drafts, private, scheduled and password-protected items are nowhere for a reader', async () => {
  await bring(secrets)
  const shown = await asReader(async () => [
    await listNewest(50),
    await getSite(),
    await getSectionFront('uncategorized'),
  ])
  assert.match(JSON.stringify(shown), /Open/)
  assert.doesNotMatch(JSON.stringify(shown), /SECRET/)
  for (const slug of ['s0', 's1', 's2', 's3', 'pw', 'missed'])
    assert.equal(await asReader(() => getArticle('uncategorized', slug)), undefined)
  for (const slug of ['secret-page', 'pw-page']) assert.equal(await asReader(() => getPage(slug)), undefined)
  for (const id of [1, 2, 3, 4, 90, 91, 92]) assert.equal(await asReader(() => findRedirect(`/?p=${id}`)), undefined)
})

test('they wait at the desk: as drafts, a scheduled one until its minute, what was in the bin not at all', async () => {
  await bring(secrets)
  const rows = await store.read(async (tx) => tx.select().from(tables.articles))
  const states = Object.fromEntries(rows.map(({ headline, state }) => [headline.replace('SECRET', '').trim(), state]))
  assert.deepEqual(states, {
    draft: 'draft',
    pending: 'draft',
    private: 'draft',
    future: 'scheduled',
    'wc-made-up': 'draft',
    '': 'draft',
    password: 'draft',
    missed: 'draft',
    Open: 'published',
  })
  const later = await asReader(() => getArticle('uncategorized', 's3'), new Date('2031-01-05T03:00:00Z'))
  assert.equal(later?.found, 'article')
})

test('slugs that are taken, reserved or no slugs get another address each', async () => {
  const slugs = ['admin', '..', 'a/b', 'A', 'a', 'á', '%2e%2e', '', 's'.repeat(5000), '%d8%b3%d9%84%d8%a7%d9%85']
  const report = await bring(
    category('admin', 'Admin') +
      slugs.map((slug, at) => item({ id: at + 1, slug, extra: filed('admin') })).join('') +
      item({ id: 50, type: 'page', slug: 'admin', title: 'Admin' }),
  )
  const rows = await store.read(async (tx) => tx.select().from(tables.articles))
  assert.deepEqual(rows.map(({ slug }) => slug.slice(0, 20)).sort(), [
    'a',
    'a-2',
    'a-3',
    'a-b',
    'admin',
    'bridge-opens',
    'bridge-opens-2',
    'bridge-opens-3',
    's'.repeat(20),
    'سلام',
  ])
  assert.ok(await articleAt('admin-2', 'سلام'))
  assert.ok(await asReader(() => getPage('admin-3')))
  assert.ok([...report.notes.keys()].includes('categories whose address was taken, under another one'))
})

test('a date that is none is named and never 1970', async () => {
  const report = await bring(
    item({ id: 1, gmt: '2024-02-30 00:00:00', date: 'x', pubDate: 'x' }) +
      item({ id: 2, slug: 'far', gmt: '9999-12-31 23:59:59' }),
  )
  assert.equal((await articleAt('uncategorized', 'bridge'))?.publishedAt, now.getTime())
  assert.equal(await articleAt('uncategorized', 'far'), undefined)
  assert.ok([...report.notes.keys()].includes('the GMT date “2024-02-30 00:00:00” is no date'))
})

test('nothing that runs comes through, whatever field it is in', async () => {
  const x = '<img src=x onerror=alert(1)>'
  await bring(
    category('x', x) +
      item({
        id: 1,
        slug: '"><script>alert(1)</script>'.replaceAll('<', '&lt;'),
        link: 'javascript:alert(1)',
        title: 'A &lt;img src=x onerror=alert(1)&gt;',
        excerpt: `E ${x}`,
        creator: 'ed&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
        content: `<script>alert(1)</script>${x}<a href="javascript:alert(1)">j</a><iframe srcdoc="<script>alert(1)</script>"></iframe>`,
        extra: filed('x'),
      }),
  )
  const all = JSON.stringify(
    await store.read(async (tx) => [
      await tx.select().from(tables.publications),
      await tx.select().from(tables.sections),
      await tx.select().from(tables.redirects),
      await tx.select().from(tables.authors),
    ]),
  )
  assert.doesNotMatch(all, /onerror|<script|javascript:/)
})

test('attachments with addresses that are no pictures of the web are left out and named', async () => {
  const urls = [
    'file:///etc/hostname',
    'ftp://127.0.0.1/x.jpg',
    'data:text/html,x',
    '../../etc/passwd.jpg',
    '//127.0.0.1/x.png',
    'https://old.example/a.pdf',
    'https://old.example/a.jpg',
  ]
  const report = await bring(urls.map((url, at) => attachment(at + 1, url)).join(''))
  assert.equal(report.came('picture'), 1)
  assert.equal(report.notes.get('attachments that are no pictures of the web, left out')?.times, 6)
})

const fixture = path.join(env.fixturesDir, 'fixtures/wordpress/eurasia-desk.wxr.xml')
test('a real newsroom arrives whole, and its secrets stay at the desk', {
  skip: existsSync(fixture) ? false : `no file ${fixture}`,
}, async () => {
  await importFile(fixture, { now })
  const article = await articleAt('eiy', 's400-russia-turkey')
  assert.ok(article)
  assert.deepEqual(
    article.crumbs.map(({ name }) => name),
    ['EIY'],
  )
  assert.deepEqual(article.topics.map(({ name }) => name).sort(), ['Defence', 'Russia', 'S-400', 'Turkey'])
  assert.equal(article.body.content.filter(({ type }) => type === 'heading').length, 2)
  assert.ok(article.checkAlso.length > 0 || article.more)
  assert.equal(await asReader(() => findRedirect('/s400-russia-turkey')), '/eiy/s400-russia-turkey')
  assert.ok(
    await articleAt(
      'press-freedom',
      (await asReader(() => listNewest(9)))
        .find(({ headline }) => headline.startsWith('Journalist'))
        ?.path.split('/')
        .at(-1) ?? '',
    ),
  )
  const shown = JSON.stringify(
    await asReader(async () => [await listNewest(50), await getSite(), await getSectionFront('eiy')]),
  )
  assert.doesNotMatch(shown, /MARKER/)
})
