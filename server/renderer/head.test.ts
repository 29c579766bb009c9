import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withOrderedHead } from './head.ts'

const page = (head: string[], body = '<p>a</p>') =>
  `<!DOCTYPE html><html lang="en"><head>${head.join('')}</head><body>${body}</body></html>`

const best = [
  '<meta charSet="utf-8"/>',
  '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
  '<title>Ships &gt; trains</title>',
  '<link rel="preload" href="/fonts/display.woff2" as="font" type="font/woff2" crossorigin="anonymous"/>',
  '<link rel="preload" href="/fonts/text.woff2" as="font" type="font/woff2" crossorigin="anonymous"/>',
  '<style data-precedence="next">a>b{color:red}</style>',
  '<style>.sec-20{--sec:red}</style>',
  '<meta name="author" content="Ana Lind"/>',
  '<meta name="description" content="A sentence."/>',
  '<link rel="canonical" href="https://news.example/a"/>',
  '<link rel="icon" href="/favicon.svg"/>',
  '<meta property="article:tag" content="Zinc"/>',
  '<meta property="article:tag" content="Grain"/>',
  '<meta property="og:image" content="/b.jpg"/>',
  '<meta property="og:image:alt" content="A bridge"/>',
  '<meta property="og:image" content="/a.jpg"/>',
  '<meta property="og:image:alt" content="An alley"/>',
  '<meta property="og:title" content="Ships"/>',
  '<script type="application/ld+json">{"headline":"Ships"}</script>',
]

// What one part of a page gives comes in its own order; the parts come as they are ready.
const parts = [best.slice(0, 2), best.slice(2, 3), best.slice(3, 5), best.slice(5, 7), best.slice(7, 9), best.slice(9)]

test('a page is the same bytes in whatever order its parts were ready', () => {
  for (let turn = 0; turn < parts.length; turn++) {
    const turned = [...parts.slice(turn), ...parts.slice(0, turn)]
    assert.equal(withOrderedHead(page(turned.flat())), page(best))
    assert.equal(withOrderedHead(page(turned.reverse().flat())), page(best))
  }
})

test('ordering twice changes nothing, and the body is left alone', () => {
  const body = '<h1>&lt;head&gt;</h1><svg><title>b</title></svg><p>a &lt;/head&gt; <meta itemprop="a" content="b"/></p>'
  const once = withOrderedHead(page(best.toReversed(), body))
  assert.ok(once.endsWith(`<body>${body}</body></html>`))
  assert.equal(withOrderedHead(once), once)
  assert.equal(withOrderedHead(page([], body)), page([], body))
})

test('a head that cannot be read is refused', () => {
  for (const odd of ['<p>a</p>', 'words', '<!-- a -->', '<title>a', '<template id="B:0"></template>'])
    assert.throws(() => withOrderedHead(page([...best, odd])), /no element of it/, odd)
  assert.throws(() => withOrderedHead('<!DOCTYPE html><html><body></body></html>'), /no head/)
})
