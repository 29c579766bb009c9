import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { env } from '#env.ts'
import { bodyFromContent, type ContentOptions } from '#jobs/wordpress/content.ts'
import { readWxr } from '#jobs/wordpress/wxr.ts'
import { type Block, parseBody } from '#lib/body/document.ts'
import { plainText } from '#lib/body/plain-text.ts'
import { br, embed, FILM, h, li, link, p, picture, text, ul } from '#lib/body/sample.ts'

const library: ContentOptions = {
  attachment: (id) => (Number(id) < 100 ? `a${id}` : undefined),
  pictureAt: (src) => (src.endsWith('.jpg') ? 'file' : undefined),
  attached: ['7', '8'],
}
const gallery = (...ids: string[]): Block =>
  ({ type: 'gallery', attrs: { caption: null }, content: ids.map((id) => picture(id)) }) as Block
const code = (words: string, language: string | null = null): Block => ({
  type: 'codeBlock',
  attrs: { language },
  content: [{ type: 'text', text: words }],
})

const converted: [string, string, Block[], string[]?][] = [
  [
    'text of the old editor',
    'One\n\nTwo\nlines.\r\n\r\n<h2>Three</h2>\nFour',
    [p('One'), p('Two', br, 'lines.'), h(2, 'Three'), p('Four')],
  ],
  [
    'blocks',
    '<!-- wp:paragraph {"align":"left"} -->\n<p>One\nline</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Two</h2>\n<!-- /wp:heading -->',
    [p('One line'), h(2, 'Two')],
  ],
  [
    'text between blocks',
    '<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph -->\n\nold\ntext\n\n<!-- wp:separator --><hr/><!-- /wp:separator -->',
    [p('One'), p('old', br, 'text'), { type: 'horizontalRule' }],
  ],
  [
    'blocks inside blocks',
    '<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>One</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div><!-- wp:list --><ul><!-- wp:list-item --><li>Two</li><!-- /wp:list-item --></ul><!-- /wp:list --></div><!-- /wp:column --></div><!-- /wp:columns -->',
    [p('One'), ul(li('Two'))],
  ],
  [
    'a picture by its attachment',
    '<!-- wp:image {"id":5} --><figure class="wp-block-image"><img src="x.png" class="wp-image-5"/><figcaption>Dawn</figcaption></figure><!-- /wp:image -->',
    [picture('a5', { caption: 'Dawn' })],
  ],
  ['a picture by its file', '<img src="https://old.example/a-300x200.jpg" class="wp-image-999">', [picture('file')]],
  [
    'a gallery of blocks',
    '<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image --><figure class="wp-block-image"><img class="wp-image-1" src="x"/></figure><!-- /wp:image --><!-- wp:image --><figure class="wp-block-image"><img class="wp-image-2" src="x"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->',
    [gallery('a1', 'a2')],
  ],
  [
    'a file with its button',
    '<!-- wp:file --><div class="wp-block-file"><a href="https://old.example/a.pdf">Report</a><a href="https://old.example/a.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
    [p(link('Report', 'https://old.example/a.pdf'))],
  ],
  [
    'an embed',
    `<!-- wp:embed {"url":"${FILM}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${FILM}\n</div></figure><!-- /wp:embed -->`,
    [embed(FILM, 'youtube')],
  ],
  [
    'verse',
    '<!-- wp:verse --><pre class="wp-block-verse">One\n  two\n\nthree</pre><!-- /wp:verse -->',
    [p('One', br, 'two'), p('three')],
  ],
  [
    'the place of "read more"',
    'One\n<!--more-->\nTwo<!-- wp:more --><!--more--><!-- /wp:more -->',
    [p('One'), p('Two')],
  ],
  [
    '[caption]',
    '[caption id="attachment_5" width="300"]<a href="/a.jpg"><img src="/x.png"></a> At <b>dawn</b>[/caption]\nText',
    [picture('a5', { caption: 'At dawn' }), p('Text')],
  ],
  [
    '[caption] of an old export',
    '[caption caption="At dawn" width="300"]<img src="/x.jpg" />[/caption]',
    [picture('file', { caption: 'At dawn' })],
  ],
  [
    '[gallery] with and without ids',
    '[gallery ids="1, 2"]\n\n[gallery columns=3]',
    [gallery('a1', 'a2'), gallery('a7', 'a8')],
  ],
  [
    'players',
    `[embed]${FILM}[/embed]\n[youtube=${FILM}]\n[vimeo 76979871]\nand\n${FILM}\nagain`,
    [
      embed(FILM, 'youtube'),
      embed(FILM, 'youtube'),
      embed('https://vimeo.com/76979871', 'vimeo'),
      p('and'),
      embed(FILM, 'youtube'),
      p('again'),
    ],
  ],
  [
    'code',
    '[code lang="js"]if (a < b) [x][/code]\n<pre>[gallery]</pre>',
    [code('if (a < b) [x]', 'js'), code('[gallery]')],
  ],
  ['[[escaped]] shortcodes', 'Write [[gallery]].', [p('Write [gallery].')]],
  [
    'words in brackets',
    'He [sic] said [1] that [the minister] agreed […] [/end].',
    [p('He [sic] said [1] that [the minister] agreed […] [/end].')],
  ],
  [
    'shortcodes of plugins, their text kept',
    '[box type="info"]Keep <b>this</b>[/box] [contact-form-7 id="3"] [su_x]and this[/su_x]',
    [p('Keep ', text('this', 'bold'), ' and this')],
    ['the shortcode [box]', 'the shortcode [contact-form-7]', 'the shortcode [su_x]'],
  ],
  [
    'blocks that WordPress fills in',
    '<!-- wp:latest-posts {"x":{"y":1}} /--><!-- wp:acme/card --><p>Kept</p><!-- /wp:acme/card --><!-- wp:block {"ref":9} /-->',
    [p('Kept')],
    [
      'the block “latest-posts”',
      'the form of the block “acme/card”',
      'a reusable block, which the export keeps elsewhere',
    ],
  ],
  [
    'films and page breaks',
    '<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->[video mp4="https://old.example/f.mp4"][/video]',
    [embed('https://old.example/f.mp4', null, 'f.mp4')],
    ['a page break inside an article', '<video>, as a link to the file'],
  ],
  ['a block that never ends', '<!-- wp:group --><div>One\n\ntwo', [p('One two')]],
  [
    'names of pictures that are not from the export',
    '<figure data-picture="secret"></figure>One',
    [p('One')],
    ['a picture that is not in the library'],
  ],
]
for (const [what, content, expected, named = []] of converted)
  test(`WordPress content keeps ${what}`, () => {
    const { body, losses } = bodyFromContent(content, library)
    assert.deepEqual(body.content, expected)
    assert.deepEqual(
      losses.map((loss) => loss.what),
      named,
    )
  })

test('scripts in blocks, shortcodes and captions do not come through', () => {
  const { body } = bodyFromContent(
    '<!-- wp:html --><script>alert(1)</script><!-- /wp:html --><!-- wp:embed {"url":"javascript:alert(1)"} -->javascript:alert(1)<!-- /wp:embed -->' +
      '[caption width="1" caption="<script>alert(1)</script>"]x[/caption][embed]javascript:alert(1)[/embed]<img src=x onerror=alert(1)>',
    library,
  )
  assert.deepEqual(parseBody(body), body)
  assert.ok(!JSON.stringify(body).includes('href'))
})

test('marks that are ours alone mean nothing in a text from elsewhere', () => {
  const { body, losses } = bodyFromContent('<p data-source="youtube">One<span data-update="u1"></span></p>')
  assert.deepEqual([body.content, losses], [[p('One')], []])
})

const enormous: [string, string][] = [
  ['open shortcodes', '[a b='.repeat(200_000)],
  ['shortcodes', '[a b=c]'.repeat(140_000)],
  ['shortcodes with one end', `${'[caption]'.repeat(110_000)}[/caption]`],
  ['brackets', '['.repeat(1_000_000)],
  ['nested captions', `${'[caption]'.repeat(50_000)}x${'[/caption]'.repeat(50_000)}`],
  ['open comments', '<!--'.repeat(250_000)],
  ['open blocks', '<!-- wp:group -->'.repeat(60_000)],
  ['blocks', '<!-- wp:paragraph --><p>x</p><!-- /wp:paragraph -->'.repeat(20_000)],
  ['comments full of spaces', `<!-- wp:a ${' '.repeat(900_000)}x-->`],
  ['open code', '<pre>'.repeat(200_000)],
  ['line ends', `${'\n'.repeat(1_000_000)}x`],
  ['addresses', `${FILM}\n`.repeat(20_000)],
]
for (const [what, content] of enormous)
  test(`a megabyte of ${what} is read in under two seconds`, () => {
    const start = process.cpuUsage()
    bodyFromContent(content, library)
    const { user, system } = process.cpuUsage(start)
    assert.ok((user + system) / 1e6 < 2)
  })

const site = path.join(env.fixturesDir, 'fixtures/wordpress/eurasia-desk.wxr.xml')
test('every paragraph of a real article arrives', { skip: existsSync(site) ? false : `no file ${site}` }, async () => {
  const items = await Array.fromAsync(readWxr(createReadStream(site)))
  const article = items.find((found) => found.kind === 'item' && found.id === '1004')
  assert.ok(article?.kind === 'item')
  const { body, losses } = bodyFromContent(article.content)
  assert.deepEqual(losses, [])
  const flat = (words: string) => words.replace(/<[^>]*>|&nbsp;|\s/g, '')
  assert.equal(flat(plainText(body)), flat(article.content.replace(/<!--.*?-->/gs, '')))
})
