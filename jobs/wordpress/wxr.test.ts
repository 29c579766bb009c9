import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { env } from '#env.ts'
import { inChunks, item, type SampleItem, wxr } from '#jobs/wordpress/sample.ts'
import { readWxr, type WxrItem, type WxrOptions, type WxrPost } from '#jobs/wordpress/wxr.ts'
import { WxrError } from '#jobs/wordpress/xml/error.ts'

async function read(file: string | Uint8Array, options?: WxrOptions, size?: number): Promise<WxrItem[]> {
  return Array.fromAsync(readWxr(inChunks(file, size), options))
}

async function readPost(given: SampleItem, options?: WxrOptions): Promise<WxrPost> {
  const post = (await read(wxr(item(given)), options)).find((found) => found.kind === 'item')
  assert.ok(post)
  return post
}

test('an export gives its site, authors, terms and items in order', async () => {
  const file = wxr(`
    <wp:author><wp:author_login>ana</wp:author_login><wp:author_email>ana@old.example</wp:author_email><wp:author_display_name><![CDATA[Ana & Co]]></wp:author_display_name></wp:author>
    <wp:category><wp:category_nicename>world</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[World]]></wp:cat_name></wp:category>
    <wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>asia</wp:category_nicename><wp:category_parent>world</wp:category_parent><wp:cat_name>Asia</wp:cat_name><wp:category_description>East</wp:category_description></wp:category>
    <wp:tag><wp:tag_slug>grain</wp:tag_slug><wp:tag_name>Grain</wp:tag_name></wp:tag>
    <wp:term><wp:term_taxonomy>series</wp:term_taxonomy><wp:term_slug>straits</wp:term_slug><wp:term_name>Straits</wp:term_name></wp:term>
    ${item()}`)
  const found = await read(file)
  assert.deepEqual(found.slice(0, -1), [
    { kind: 'site', title: 'Old paper', link: 'https://old.example', description: '', language: '', version: '1.2' },
    { kind: 'author', login: 'ana', email: 'ana@old.example', name: 'Ana & Co' },
    { kind: 'category', id: '', slug: 'world', parent: '', name: 'World', description: '' },
    { kind: 'category', id: '7', slug: 'asia', parent: 'world', name: 'Asia', description: 'East' },
    { kind: 'tag', id: '', slug: 'grain', name: 'Grain', description: '' },
    { kind: 'term', taxonomy: 'series', id: '', slug: 'straits', parent: '', name: 'Straits', description: '' },
  ])
  assert.equal(found.at(-1)?.kind, 'item')
})

test('an item has its words, its categories once each, and its fields by key', async () => {
  const post = await readPost({
    title: 'A &amp; B',
    content: '<p>One</p>\n\n',
    extra: `<wp:is_sticky>1</wp:is_sticky><wp:post_parent>0</wp:post_parent>
      <category><![CDATA[World]]></category><category domain="category" nicename="world"><![CDATA[World]]></category>
      <category domain="tag" nicename="grain">Grain</category><category domain="post_tag" nicename="grain">Grain</category>
      <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[25]]></wp:meta_value></wp:postmeta>
      <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>26</wp:meta_value></wp:postmeta>
      <wp:comment><wp:comment_content>first!</wp:comment_content></wp:comment>`,
  })
  assert.equal(post.title, 'A & B')
  assert.equal(post.content, '<p>One</p>\n\n')
  assert.deepEqual([post.sticky, post.parent, post.creator, post.password], [true, '', 'ana', ''])
  assert.deepEqual(post.categories, [
    { domain: 'category', slug: 'world', name: 'World' },
    { domain: 'post_tag', slug: 'grain', name: 'Grain' },
  ])
  assert.deepEqual([...post.meta], [['_thumbnail_id', '25']])
})

test('content may hold what would end its CDATA section, as WordPress splits it', async () => {
  const post = await readPost({ content: 'a ]]]]><![CDATA[> b &amp; <b>' })
  assert.equal(post.content, 'a ]]> b &amp; <b>')
})

const dates: [string, SampleItem, string | undefined, number][] = [
  [
    'the UTC date comes first',
    { gmt: '2016-11-18 06:40:00', date: '2016-11-18 09:40:00' },
    '2016-11-18T06:40:00.000Z',
    0,
  ],
  [
    'without it pubDate does',
    { gmt: '0000-00-00 00:00:00', pubDate: 'Fri, 18 Nov 2016 06:40:00 +0000' },
    '2016-11-18T06:40:00.000Z',
    0,
  ],
  [
    'a draft has the local date',
    { gmt: '0000-00-00 00:00:00', pubDate: 'Mon, 30 Nov -0001 00:00:00 +0000', date: '2016-11-18 09:40:00' },
    '2016-11-18T06:40:00.000Z',
    0,
  ],
  ['no date at all is none', { gmt: '0000-00-00 00:00:00', pubDate: '', date: '0000-00-00 00:00:00' }, undefined, 0],
  ['a date that does not exist is named', { gmt: '2024-02-30 00:00:00', pubDate: 'soon', date: '-1' }, undefined, 3],
  [
    'an hour that the clocks skip is the next',
    { gmt: '', pubDate: '', date: '2016-03-27 03:30:00' },
    '2016-03-27T01:30:00.000Z',
    0,
  ],
  ['the far future is a date', { gmt: '9999-12-31 23:59:59' }, '9999-12-31T23:59:59.000Z', 0],
]
for (const [title, given, expected, problems] of dates)
  test(`of the dates of an item ${title}`, async () => {
    const post = await readPost(given, { zone: 'Europe/Istanbul' })
    assert.equal(post.publishedAt?.toISOString(), expected)
    assert.equal(post.problems.length, problems)
  })

test('exports of WordPress 3.0 and files that lost their namespaces are read', async () => {
  const old = wxr(item()).replaceAll('/1.2/', '/1.0/').replace('>1.2<', '>1.0<')
  const bare = wxr(item()).replace(/ xmlns:\w+="[^"]*"/g, '')
  for (const file of [old, bare])
    assert.deepEqual(
      (await read(file)).map(({ kind }) => kind),
      ['site', 'item'],
    )
})

test('another prefix for the same namespace changes nothing', async () => {
  const file = wxr(item()).replaceAll('wp:', 'w:').replace('xmlns:wp', 'xmlns:w')
  assert.deepEqual(
    (await read(file)).map(({ kind }) => kind),
    ['site', 'item'],
  )
})

const encodings: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(wxr(item({ title: 'Çeşme' })))],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${wxr(item({ title: 'Çeşme' }))}`)],
  ['UTF-16', Buffer.from(`\ufeff${wxr(item({ title: 'Çeşme' })).replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${wxr(item({ title: 'Çeşme' }))}`, 'utf16le').swap16()],
  ['the encoding of its day', Buffer.from(wxr(item({ title: 'Çe\xfeme' })).replace('UTF-8', 'ISO-8859-9'), 'latin1')],
]
for (const [encoding, bytes] of encodings)
  test(`a file in ${encoding} is read, even byte by byte`, async () => {
    for (const size of [1, 255, 100_000]) {
      const post = (await read(bytes, {}, size)).at(-1)
      assert.equal(post?.kind === 'item' && post.title, 'Çeşme')
    }
  })

test('control characters that XML forbids are dropped, as WordPress writes them', async () => {
  assert.equal((await readPost({ content: 'a\u0000\u000b\u0008b' })).content, 'ab')
})

const laughs = `<!DOCTYPE rss [<!ENTITY a "lol">${[...'bcdefgh'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`).join('')}]>`
const badUtf8 = Buffer.concat([
  Buffer.from('<?xml version="1.0"?>\n<rss>\n'),
  Buffer.from([0xc3, 0x28]),
  Buffer.from(' '.repeat(300)),
])
const refused: [string, string | Uint8Array, RegExp][] = [
  ['a billion laughs', wxr(item({ title: '&h;' }), laughs), /^line 1, column \d+: a DOCTYPE is not allowed/],
  [
    'a file read through an entity',
    wxr(item(), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    /DOCTYPE/,
  ],
  [
    'an address read through an entity',
    wxr(item(), '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/">%p;]>'),
    /DOCTYPE/,
  ],
  ['an undeclared entity', wxr(item({ title: '&nbsp;' })), /undefined entity/],
  [
    'a style sheet instruction',
    wxr(item(), '<?xml-stylesheet href="x"?>'),
    /instruction <\?xml-stylesheet\?> is not allowed/,
  ],
  ['deep nesting', wxr('<a>'.repeat(200_000)), /nested more than 32 deep/],
  [
    'an element with very many attributes',
    wxr(`<item ${Array.from({ length: 9999 }, (_, at) => `x${at}="1"`).join(' ')}/>`),
    /more than 50 attributes/,
  ],
  ['a field without end', wxr(item({ content: 'x'.repeat(11_000_000) })), /longer than 10 MB/],
  ['very many fields', wxr(`<item>${'<a/>'.repeat(100_001)}</item>`), /more parts/],
  ['a truncated file', wxr(item() + item()).slice(0, -200), /unclosed tag/],
  ['crossed tags', wxr('<item><title>x</item></title>'), /^line 3, column 22: unexpected close tag/],
  ['bytes that are no text', badUtf8, /^line 3: this is no utf-8 text/],
  ['an unknown encoding', wxr(item()).replace('UTF-8', 'UTF-7'), /encoding “UTF-7” is not known/],
  ['another RSS feed', wxr(item()).replace(/<wp:wxr_version>.*<\/wp:wxr_version>/, ''), /does not say its version/],
  ['a version of the future', wxr(item()).replace('>1.2<', '>2.0<'), /version of the export, “2\.0”/],
  ['an HTML page', '<html><body></body></html>', /<rss> was expected, not <html>/],
  ['an empty file', '', /root element/],
]
for (const [what, file, reason] of refused)
  test(`${what} is refused with its line and the reason`, async () => {
    await assert.rejects(read(file, {}, 50_000), (error) => error instanceof WxrError && reason.test(error.message))
  })

test('keys of the prototype are only keys', async () => {
  const extra =
    '<wp:postmeta><wp:meta_key>__proto__</wp:meta_key><wp:meta_value>{"polluted":1}</wp:meta_value></wp:postmeta>'
  const post = await readPost({ extra: `${extra}<__proto__><polluted>1</polluted></__proto__><constructor/>` })
  assert.deepEqual([...post.meta], [['__proto__', '{"polluted":1}']])
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

test('a file of any length is read as it is asked for, never ahead', async () => {
  let given = 0
  async function* endless(): AsyncIterable<Uint8Array> {
    const [head = '', tail = ''] = wxr('|').split('|')
    yield Buffer.from(head)
    for (; given < 500; given += 1) yield Buffer.from(item({ id: given, content: 'x'.repeat(20_000) }))
    yield Buffer.from(tail)
  }
  let taken = 0
  for await (const found of readWxr(endless())) {
    if (found.kind !== 'item') continue
    taken += 1
    assert.ok(given - taken < 2)
  }
  assert.equal(taken, 500)
})

const fixtures: [string, string | RegExp][] = [
  ['wordpress/eurasia-desk.wxr.xml', '2 author, 8 category, 10 item, 1 site, 5 tag, 13 term'],
  ['wordpress/themeunittestdata.wordpress.xml', '2 author, 68 category, 186 item, 1 site, 110 tag, 7 term'],
  ['wordpress/theme-preview.xml', '7 item, 1 site'],
  ['wordpress-importer/valid-wxr-1.0.xml', '5 category, 6 item, 1 site, 4 tag'],
  ['wordpress-importer/valid-wxr-1.1.xml', '1 author, 1 category, 2 item, 1 site, 1 tag, 1 term'],
  ['wordpress-importer/large-authors.xml', '300 author, 1 site'],
  ['wordpress-importer/cdata-edge.xml', '1 item, 1 site'],
  ['wordpress-importer/malformed.xml', /<channel> was expected/],
  ['wordpress-importer/missing-version-tag.xml', /does not say its version/],
  ['wordpress-plugins/co-authors-plus.xml', '3 author, 4 item, 1 site'],
]
for (const [name, expected] of fixtures) {
  const file = path.join(env.fixturesDir, 'fixtures', name)
  const missing = existsSync(file) ? false : `no file ${file}`
  test(`the real export ${name} is read or refused`, { skip: missing }, async () => {
    const reading = Array.fromAsync(readWxr(createReadStream(file)))
    if (typeof expected !== 'string') return assert.rejects(reading, expected)
    const counts = Object.entries(Object.groupBy(await reading, ({ kind }) => kind))
    assert.equal(
      counts
        .map(([kind, found]) => `${found.length} ${kind}`)
        .sort((a, b) => a.slice(a.indexOf(' ')).localeCompare(b.slice(b.indexOf(' '))))
        .join(', '),
      expected,
    )
  })
}
