import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, Inline } from '#lib/body/document.ts'
import { bodyFromHtml } from '#lib/body/from-html.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'

const blocks = (html: string, options?: HtmlOptions) => bodyFromHtml(html, options).body.content
const losses = (html: string, options?: HtmlOptions) => bodyFromHtml(html, options).losses.map(({ what }) => what)

const text = (words: string, ...marks: string[]): Inline =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type: type as 'bold' })) }
const p = (...content: (string | Inline)[]): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})
const br: Inline = { type: 'hardBreak' }
const link = (words: string, href: string): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})
const li = (...content: (Block | string)[]) => ({
  type: 'listItem',
  content: content.map((part) => (typeof part === 'string' ? p(part) : part)),
})
const ul = (...content: unknown[]) => ({ type: 'bulletList', content }) as Block
const h = (level: 2 | 3, words: string): Block => ({ type: 'heading', attrs: { level }, content: [text(words)] })
const picture = (pictureId: string, attrs = {}): Block => ({
  type: 'picture',
  attrs: { pictureId, alt: null, caption: null, credit: null, layout: 'column', ...attrs },
})
const embed = (url: string, provider: string | null, title: string | null = null) =>
  ({ type: 'embed', attrs: { url, title, provider } }) as Block

const FILM = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const library: HtmlOptions = {
  picture: (src) => (src.endsWith('.jpg') ? src.slice(0, -4).replace(/\W/g, '') : undefined),
}

// Nothing of these is lost, so nothing may be named as lost.
const faithful: [string, string, Block[]][] = [
  [
    'marks',
    '<p><strong>a</strong> <em>b</em> <s>c</s> H<sub>2</sub>O <sup>1</sup> <code>d</code> <span class="small-caps">nato</span></p>',
    [
      p(
        text('a', 'bold'),
        text(' '),
        text('b', 'italic'),
        text(' '),
        text('c', 'strike'),
        ' H',
        text('2', 'subscript'),
        'O ',
        text('1', 'superscript'),
        text(' '),
        text('d', 'code'),
        text(' '),
        text('nato', 'smallCaps'),
      ),
    ],
  ],
  [
    'links to the web and the site',
    '<p>See <a href="https://example.org/">this</a> and <a href="/about">us</a>.</p>',
    [p('See ', link('this', 'https://example.org/'), ' and ', link('us', '/about'), '.')],
  ],
  [
    'headings of six levels as two',
    '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h6><b>E</b></h6>',
    [h(2, 'A'), h(2, 'B'), h(3, 'C'), h(3, 'D'), h(3, 'E')],
  ],
  ['text without any markup', 'bare <b>text</b>', [p('bare ', text('text', 'bold'))]],
  ['a line break inside a paragraph', '<p>a<br>b</p>', [p('a', br, 'b')]],
  ['two line breaks as two paragraphs', '<p>a<br><br>b<br> <br/>c<br></p>', [p('a'), p('b'), p('c')]],
  ['no empty paragraphs', '<p>&nbsp;</p><p><br></p><p> a&nbsp;</p><div></div>', [p('a')]],
  [
    'a citation',
    '<p>They agreed.<a data-source="s1"></a></p>',
    [p('They agreed.', { type: 'citation', attrs: { id: 's1' } })],
  ],
  [
    'a quotation and its source',
    '<blockquote><p>We wait.</p><footer>— An owner</footer></blockquote>',
    [{ type: 'blockquote', attrs: { attribution: 'An owner' }, content: [p('We wait.')] }],
  ],
  [
    'a pull quote',
    '<blockquote class="pull"><p>One line.</p><footer>Who</footer></blockquote>',
    [{ type: 'pullQuote', attrs: { attribution: 'Who' }, content: [text('One line.')] }],
  ],
  [
    'nested lists',
    '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li><p>c</p><p>d</p></li></ol>',
    [ul(li('a', ul(li('b')))), { type: 'orderedList', attrs: { start: 3 }, content: [li('c', 'd')] } as Block],
  ],
  ['a list directly inside a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', [ul(li('a', ul(li('b'))))]],
  [
    'a picture with a caption of its own',
    '<figure data-picture="map" data-layout="wide"><figcaption>The corridor</figcaption></figure>',
    [picture('map', { layout: 'wide', caption: 'The corridor' })],
  ],
  [
    'a gallery',
    '<figure data-gallery><figure data-picture="a"></figure><figure data-picture="b"></figure><figcaption>Two</figcaption></figure>',
    [{ type: 'gallery', attrs: { caption: 'Two' }, content: [picture('a'), picture('b')] } as Block],
  ],
  [
    'a fact box',
    '<aside class="facts"><h2>In brief</h2><ul><li>a</li></ul><p>b</p></aside>',
    [{ type: 'factBox', attrs: { title: 'In brief' }, content: [ul(li('a')), p('b')] } as Block],
  ],
  [
    'the place of an update',
    '<p>a</p><div data-update="u1"></div><p>b</p>',
    [p('a'), { type: 'update', attrs: { id: 'u1' } }, p('b')],
  ],
  ['a divider', '<p>a</p><hr><p>b</p>', [p('a'), { type: 'horizontalRule' }, p('b')]],
  [
    'code with its lines',
    '<pre><code class="language-js">a\n  b &lt; c</code></pre>',
    [{ type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: 'a\n  b < c' }] }],
  ],
  ['an embed with its title', `<p><a href="${FILM}" data-embed>A film</a></p>`, [embed(FILM, 'youtube', 'A film')]],
  [
    'an address alone in its paragraph',
    `<p>${FILM}</p><p><a href="${FILM}">${FILM}</a></p>`,
    [embed(FILM, 'youtube'), embed(FILM, 'youtube')],
  ],
  ['a linked address of an unknown site', '<p>https://example.org/</p>', [p('https://example.org/')]],
  [
    'a frame of a provider',
    '<iframe src="//player.vimeo.com/video/76979871" title="Film"></iframe>',
    [embed('https://player.vimeo.com/video/76979871', 'vimeo', 'Film')],
  ],
  [
    'any other frame, as a link card',
    '<iframe src="https://maps.example.org/x"></iframe>',
    [embed('https://maps.example.org/x', null)],
  ],
  ['a definition list', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', [p(text('Term', 'bold')), p('Meaning')]],
  ['white space as a browser would', '<p>\n a \n<b> b </b>\n c</p>', [p('a ', text('b', 'bold'), ' c')]],
  [
    'what Google Docs wraps around a copy',
    '<b style="font-weight:normal"><p><span style="font-weight:700">a</span><span style="font-style:italic"> b</span></p></b>',
    [p(text('a', 'bold'), text(' b', 'italic'))],
  ],
  [
    'a list from Word',
    '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>&nbsp; </span></span><!--[endif]-->One<o:p></o:p></p><p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o </span>Two</p>',
    [ul(li('One', ul(li('Two'))))],
  ],
  ['ruby', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', [p('漢(かん)')]],
  [
    'a picture inside a link to its file',
    '<a href="/a.jpg"><img src="/a.jpg" alt="The strait"></a>',
    [picture('a', { alt: 'The strait' })],
  ],
]
for (const [what, html, expected] of faithful)
  test(`HTML gives ${what}`, () => {
    const { body, losses } = bodyFromHtml(html, library)
    assert.deepEqual(body.content, expected)
    assert.deepEqual(losses, [])
  })

// These lose something: the text stays and the loss has a name.
const degraded: [string, string, Block[], string[]][] = [
  ['unknown elements', '<p>a <blink>b</blink> <x-card>c</x-card></p>', [p('a b c')], ['<blink>', '<x-card>']],
  [
    '<font>, <center> and <u>',
    '<center><font color="red">a</font> <u>b</u></center>',
    [p('a b')],
    ['<center>', '<font>', '<u>'],
  ],
  ['scripts and styles', '<style>p{}</style><p>a<script>alert(1)</script></p>', [p('a')], ['<style>', '<script>']],
  [
    'an unsafe link',
    '<p><a href="javascript:alert(1)">a</a></p>',
    [p('a')],
    ['a link with an address that cannot be used'],
  ],
  [
    'an unknown picture',
    '<p>See <img src="https://example.org/b.png" alt="B"></p>',
    [p('See ', link('B', 'https://example.org/b.png'))],
    ['a picture that is not in the library, as a link'],
  ],
  [
    'an embedded data picture',
    '<p>a <img src="data:image/png;base64,AA" alt="B"></p>',
    [p('a B')],
    ['a picture that is not in the library, as a link'],
  ],
  ['a picture inside a heading', '<h2>A<img src="a.jpg"></h2>', [h(2, 'A'), picture('a')], []],
  [
    'a picture inside a list',
    '<ul><li>A<img src="a.jpg"></li></ul>',
    [ul(li('A')), picture('a')],
    ['a picture, table or embed inside a list, moved behind it'],
  ],
  [
    'a heading inside a quotation',
    '<blockquote><h2>A</h2><ul><li>b</li></ul></blockquote>',
    [{ type: 'blockquote', attrs: { attribution: null }, content: [p(text('A', 'bold')), p('• b')] }],
    ['a list where none fits, as lines'],
  ],
  ['a list item on its own', '<li>a</li><li>b</li>', [ul(li('a'), li('b'))], ['a list item outside a list']],
  ['details, shown open', '<details><summary>More</summary><p>a</p></details>', [p(text('More', 'bold')), p('a')], []],
  [
    'a film file',
    '<video src="https://example.org/f.mp4"></video>',
    [embed('https://example.org/f.mp4', null, 'f.mp4')],
    ['<video>, as a link to the file'],
  ],
  [
    'a table that arranges the page',
    '<table><tr><td><h2>A</h2><table><tr><td>1</td><td>2</td></tr></table></td><td>b</td></tr></table>',
    [
      h(2, 'A'),
      {
        type: 'table',
        attrs: { caption: null, unit: null },
        content: [
          {
            type: 'tableRow',
            attrs: { part: 'body' },
            content: ['1', '2'].map((figure) => ({
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1, align: 'end' },
              content: [p(figure)],
            })),
          },
        ],
      } as Block,
      p('b'),
    ],
    ['a table that only arranges the page'],
  ],
  [
    'a drawing',
    '<svg><title>Map</title><script>x</script><text>Odesa</text></svg>',
    [p('Map'), p('Odesa')],
    ['<svg>', '<script>', '<text>'],
  ],
  [
    'a form',
    '<form><label>Name</label> <input value="x"><button>Go</button></form>',
    [p('Name Go')],
    ['<form>', '<input>', '<button>'],
  ],
]
for (const [what, html, expected, named] of degraded)
  test(`${what} become something readable`, () => {
    assert.deepEqual(blocks(html, library), expected)
    assert.deepEqual(losses(html, library), named)
  })

test('a table keeps its caption, unit, parts, spans, scopes and the alignment of figures', () => {
  const [table] = blocks(`<table><caption>What one voyage costs <small>$ thousand</small></caption>
    <thead><tr><th>Item</th><th>2016</th></tr></thead>
    <tbody><tr><th>Fuel</th><td>1,240</td></tr><tr><td>Crew</td><td>−88.5</td></tr></tbody>
    <tfoot><tr><td>All</td><td>—</td></tr></tfoot></table>`)
  assert.equal(table?.type, 'table')
  if (table?.type !== 'table') return
  assert.deepEqual(table.attrs, { caption: 'What one voyage costs', unit: '$ thousand' })
  assert.deepEqual(
    table.content.map((row) => row.attrs.part),
    ['head', 'body', 'body', 'foot'],
  )
  assert.deepEqual(
    table.content.map((row) => row.content.map((cell) => cell.attrs.align).join()),
    Array(4).fill('start,end'),
  )
  assert.deepEqual(
    table.content.flatMap((row) => row.content.map((cell) => (cell.type === 'tableHeader' ? cell.attrs.scope : '-'))),
    ['col', 'col', 'row', '-', '-', '-', '-', '-'],
  )
})

test('a table whose first row is all headers has a head, and its own alignment is kept', () => {
  const [table] = blocks(
    '<table><tr><th colspan=2>A</th></tr><tr><td style="text-align:right">b</td><td>1</td></tr></table>',
  )
  assert.ok(table?.type === 'table')
  assert.deepEqual(
    table.content.map((row) => row.attrs.part),
    ['head', 'body'],
  )
  assert.deepEqual(
    table.content[1]?.content.map((cell) => cell.attrs.align),
    ['end', 'start'],
  )
  assert.equal(table.content[0]?.content[0]?.attrs.colspan, 2)
})

test('links go where the importer says, or nowhere', () => {
  const options: HtmlOptions = { link: (href) => (href.startsWith('http://old/') ? `/new/${href.slice(11)}` : null) }
  assert.deepEqual(blocks('<p><a href="http://old/a">a</a> <a href="http://x/">b</a></p>', options), [
    p(link('a', '/new/a'), ' b'),
  ])
})

test('a picture that lazy loading wrote twice is there once', () => {
  assert.deepEqual(blocks('<img src="data:x" data-src="a.jpg"><noscript><img src="a.jpg"></noscript>', library), [
    picture('a'),
  ])
})

test('what WordPress writes for pictures, galleries, quotations and embeds is understood', () => {
  const html = `
    <figure class="wp-block-image alignwide"><img src="a.jpg" alt=""/><figcaption>At <em>dawn</em></figcaption></figure>
    <figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><img src="a.jpg"/></figure></li><li><figure><img src="b.jpg"/></figure></li></ul></figure>
    <figure class="wp-block-pullquote"><blockquote><p>Line</p><cite>Who</cite></blockquote></figure>
    <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://example.org/x</div><figcaption>Card</figcaption></figure>
    <div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Old</p></div>`
  assert.deepEqual(blocks(html, library), [
    picture('a', { caption: 'At dawn', layout: 'wide' }),
    { type: 'gallery', attrs: { caption: null }, content: [picture('a'), picture('b')] },
    { type: 'pullQuote', attrs: { attribution: 'Who' }, content: [text('Line')] },
    embed('https://example.org/x', null, 'Card'),
    picture('a', { caption: 'Old' }),
  ])
})
