import assert from 'node:assert/strict'
import path from 'node:path'
import { beforeEach, test } from 'node:test'
import { getArticle } from '#db/public/articles.ts'
import { findRedirect } from '#db/public/redirects.ts'
import { getSite } from '#db/public/site.ts'
import * as tables from '#db/schema.ts'
import { store } from '#db/store.ts'
import { openTestStore } from '#db/testing.ts'
import { item, wxr } from '#jobs/wordpress/sample.ts'
import { attachment, bring, bringFile, category, counts, filed, meta, now } from '#jobs/wordpress/testing.ts'
import { WxrError } from '#jobs/wordpress/xml/error.ts'

import { inScope } from '#scope.ts'

const asReader = <T>(read: () => Promise<T>, at = now): Promise<T> => inScope(at, read)

async function articleAt(section: string, slug: string) {
  const found = await asReader(() => getArticle(section, slug))
  return found?.found === 'article' ? found.article : undefined
}

beforeEach(async () => {
  await openTestStore()
})

const paper = `
  <wp:author><wp:author_login>ana</wp:author_login><wp:author_email>ana@old.example</wp:author_email><wp:author_display_name>Ana Kaya</wp:author_display_name></wp:author>
  <wp:author><wp:author_login>idle</wp:author_login><wp:author_display_name>Nobody</wp:author_display_name></wp:author>
  ${category('world', 'World &amp; Sea', '', '2')}${category('asia', 'Asia', 'world', '3')}${category('sport', 'Sport', '', '4')}${category('featured', 'Featured', '', '9')}${category('uncategorized', 'Uncategorized', '', '1')}
  <wp:tag><wp:tag_slug>grain</wp:tag_slug><wp:tag_name>Grain</wp:tag_name></wp:tag><wp:tag><wp:tag_slug>unused</wp:tag_slug><wp:tag_name>Unused</wp:tag_name></wp:tag>
  ${attachment(50, 'https://old.example/wp-content/uploads/strait.jpg', `${meta('_wp_attachment_image_alt', 'The strait')}`)}
  ${item({
    id: 1,
    title: 'Bridge &amp;amp; grain <![CDATA[<em>reopen</em>]]>',
    link: 'https://old.example/2016/11/bridge/',
    content:
      'First.\n\n<img class="wp-image-50" src="https://old.example/wp-content/uploads/strait-300x200.jpg">\n\nSee <a href="https://old.example/2016/12/second/#x">the second</a>, <a href="/2016/12/secret/">a secret</a> and <img src="https://old.example/wp-content/uploads/other.png" alt="O">.',
    excerpt: 'The <b>standfirst</b>.',
    gmt: '2016-11-18 06:40:00',
    extra:
      filed('asia') + filed('world') + filed('featured') + filed('grain', 'post_tag') + meta('_thumbnail_id', '50'),
  })}
  ${item({ id: 2, slug: 'second', title: 'Second', link: 'https://old.example/2016/12/second/', extra: filed('world') + filed('cap-ana', 'author') + filed('ben', 'author') })}
  ${item({ id: 3, slug: 'about', type: 'page', title: 'About', link: 'https://old.example/us/about/', gmt: '2015-01-01 00:00:00' })}
`

test('an article comes with its section, topics, byline, pictures and date', async () => {
  const report = await bring(paper)
  const article = await articleAt('asia', 'bridge')
  assert.ok(article)
  assert.equal(article.headline, 'Bridge & grain reopen')
  assert.equal(article.standfirst, 'The standfirst.')
  assert.deepEqual(
    article.crumbs.map(({ name }) => name),
    ['World & Sea', 'Asia'],
  )
  assert.deepEqual(
    article.topics.map(({ path }) => path),
    ['/topics/grain', '/topics/featured'],
  )
  assert.deepEqual(
    article.bylines.map(({ name, path }) => `${name} ${path}`),
    ['Ana Kaya /authors/ana-kaya'],
  )
  assert.equal(new Date(article.publishedAt).toISOString(), '2016-11-18T06:40:00.000Z')
  assert.deepEqual(
    article.body.content.map(({ type }) => type),
    ['paragraph', 'picture', 'paragraph', 'picture', 'paragraph'],
  )
  const pictures = await store.read(async (tx) => tx.select().from(tables.pictures))
  assert.deepEqual(pictures.map(({ origin, alt }) => [path.basename(origin), alt]).sort(), [
    ['other.png', ''],
    ['strait.jpg', 'The strait'],
  ])
  assert.deepEqual(
    ['article', 'page', 'section', 'topic', 'author', 'picture'].map((noun) => report.came(noun)),
    [2, 1, 3, 2, 2, 2],
  )
})

test('several authors of one article keep their order', async () => {
  await bring(paper)
  assert.deepEqual(
    (await articleAt('world', 'second'))?.bylines.map(({ name }) => name),
    ['Ana Kaya', 'BEN'],
  )
})

test('links inside the old site stay inside when readers can follow them', async () => {
  await bring(paper)
  const hrefs = [...JSON.stringify((await articleAt('asia', 'bridge'))?.body).matchAll(/"href":"([^"]+)"/g)].map(
    ([, href]) => href,
  )
  assert.deepEqual(hrefs, ['/2016/12/second#x', 'https://old.example/2016/12/secret/'])
})

test('old addresses lead to the new ones', async () => {
  await bring(paper)
  const expected = {
    '/2016/11/bridge': '/asia/bridge',
    '/?p=1': '/asia/bridge',
    '/?page_id=3': '/about',
    '/us/about': '/about',
    '/category/world/asia': '/asia',
    '/category/asia': '/asia',
    '/?cat=2': '/world',
    '/category/featured': '/topics/featured',
    '/tag/grain': '/topics/grain',
    '/author/ana': '/authors/ana-kaya',
    '/nowhere': undefined,
  }
  for (const [from, to] of Object.entries(expected)) assert.equal(await asReader(() => findRedirect(from)), to, from)
})

test('an empty newsroom takes its name and language from the old site, one with a name keeps it', async () => {
  await bring(paper)
  assert.equal((await asReader(getSite)).name, 'Old paper')
  await bringFile(wxr(item({ id: 77 })).replace('<title>Old paper', '<title>Another'))
  assert.equal((await asReader(getSite)).name, 'Old paper')
})

test('every category is a section, but for an empty default and those that were only ever a second one', async () => {
  await bring(paper)
  const { sections } = await asReader(getSite)
  assert.deepEqual(
    sections.map(({ slug, children }) => [slug, children.map((child) => child.slug)]),
    [
      ['world', ['asia']],
      ['sport', []],
    ],
  )
})

test('the same file twice is the same as once', async () => {
  await bring(paper)
  const once = await counts()
  const report = await bring(paper)
  assert.deepEqual(await counts(), once)
  assert.equal(report.came('article'), 0)
})

test('an import goes on where it was interrupted', async () => {
  await bring(paper.replace(/<item>(?:(?!<item>).)*Second.*$/s, ''))
  await bring(paper)
  const interrupted = await counts()
  await openTestStore()
  await bring(paper)
  assert.deepEqual(interrupted, await counts())
})

test('a file that is malformed at its end imports nothing at all', async () => {
  const before = await counts()
  await assert.rejects(bringFile(wxr(paper).slice(0, -20)), (error) => error instanceof WxrError && error.line > 1)
  assert.deepEqual(await counts(), before)
})

test('the report names what could not be converted, and where', async () => {
  const report = await bring(
    paper +
      item({
        id: 9,
        slug: 'poll',
        title: 'Poll',
        content: '[poll id="1"] <marquee>x</marquee>',
        extra: '<wp:comment/><wp:comment/>',
      }) +
      item({ id: 10, type: 'product' }),
  )
  const text = report.text(true)
  for (const line of [
    '3 articles',
    'the shortcode [poll]',
    '<marquee>',
    '2 × comments of readers, left out',
    'items of the type “product”, left out',
    'tags that nothing is filed under, left out',
    'people who signed nothing, left out',
  ])
    assert.ok(text.includes(line), line)
  assert.match(text, /the shortcode \[poll\]\n {4}“Poll” \(line \d+\)/)
})
