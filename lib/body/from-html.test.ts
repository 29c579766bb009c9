import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#lib/body/document.ts'
import { bodyFromHtml, lineFromHtml } from '#lib/body/from-html.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'
import { br, embed, FILM, h, li, library, link, p, picture, text, ul } from '#lib/body/sample.ts'

const blocks = (html: string, options?: HtmlOptions) => bodyFromHtml(html, options).body.content

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
  [
    'a link for the address of an unknown site',
    '<p>https://example.org/</p>',
    [p(link('https://example.org/', 'https://example.org/'))],
  ],
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

test('line ends count where the old editor of WordPress wrote them', () => {
  const html = 'One\ntwo<br>\nthree\n\n<b>four\n\nfive</b>\n<ul>\n<li>six</li>\n</ul>\n<pre>a\nb</pre>'
  assert.deepEqual(blocks(html, { lines: true }), [
    p('One', br, 'two', br, 'three'),
    p(text('four', 'bold')),
    p(text('five', 'bold')),
    ul(li('six')),
    { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: 'a\nb' }] },
  ])
})

test('the text of a title is one line without markup', () => {
  const title = 'Straits &amp; grain:<br> <em>who</em> pays?\n a < b<script>x</script>'
  assert.equal(lineFromHtml(title), 'Straits & grain: who pays? a < b')
})
