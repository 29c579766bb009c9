import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#lib/body/document.ts'
import { bodyFromHtml } from '#lib/body/from-html.ts'
import { embed, h, li, library, link, p, picture, text, ul } from '#lib/body/sample.ts'

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
    const { body, losses } = bodyFromHtml(html, library)
    assert.deepEqual(body.content, expected)
    assert.deepEqual(
      losses.map(({ what }) => what),
      named,
    )
  })
