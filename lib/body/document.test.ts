import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, type Body, emptyBody, isEmptyBody, type Mark, parseBody } from '#lib/body/document.ts'
import { LIMITS } from '#lib/body/size.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (text: string, marks?: unknown) => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] })
const words = { type: 'paragraph', content: [{ type: 'text', text: 'Grain' }] }
const item = { type: 'listItem', content: [words] }
const picture = {
  type: 'picture',
  attrs: { pictureId: 'strait', alt: null, caption: 'The strait', credit: '', layout: 'wide' },
}
const cell = { colspan: 1, rowspan: 2, align: 'end' }

const whole = doc(
  words,
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A sub-head' }] },
  { type: 'blockquote', attrs: { attribution: 'Selin' }, content: [words] },
  { type: 'pullQuote', attrs: { attribution: null }, content: [{ type: 'text', text: 'One line.' }] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [words, { type: 'bulletList', content: [item] }] }] },
  { type: 'orderedList', attrs: { start: 3 }, content: [item] },
  picture,
  { type: 'gallery', attrs: { caption: 'Two' }, content: [picture, picture] },
  {
    type: 'table',
    attrs: { caption: 'Costs', unit: '$ thousand' },
    content: [
      {
        type: 'tableRow',
        attrs: { part: 'head' },
        content: [{ type: 'tableHeader', attrs: { ...cell, scope: 'col' }, content: [words] }],
      },
      { type: 'tableRow', attrs: { part: 'foot' }, content: [{ type: 'tableCell', attrs: cell, content: [words] }] },
    ],
  },
  { type: 'embed', attrs: { url: 'https://vimeo.com/76979871', title: 'A film', provider: 'vimeo' } },
  { type: 'embed', attrs: { url: 'https://example.org/a', title: null, provider: null } },
  { type: 'factBox', attrs: { title: 'In brief' }, content: [{ type: 'bulletList', content: [item] }] },
  { type: 'horizontalRule' },
  { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: 'a\n\tb' }] },
  { type: 'update', attrs: { id: 'u1' } },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'All', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '/about' } }] },
      { type: 'hardBreak' },
      { type: 'citation', attrs: { id: 's1' } },
      ...['italic', 'smallCaps', 'subscript', 'superscript', 'code', 'strike'].map((type) => ({
        type: 'text',
        text: type,
        marks: [{ type }],
      })),
    ],
  },
)

test('a body with every kind of block comes through unchanged, also through JSON', () => {
  assert.deepEqual(parseBody(whole), whole)
  assert.deepEqual(parseBody(JSON.parse(JSON.stringify(whole))), whole)
})

test('what Tiptap leaves out is filled in, and what we do not know is dropped', () => {
  const parsed = parseBody(
    doc(
      { type: 'paragraph', attrs: { textAlign: 'left' } },
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colwidth: [9], align: null }, content: [{ type: 'paragraph' }] }],
          },
        ],
      },
      paragraph('x', [{ type: 'link', attrs: { href: 'https://example.org', target: '_blank' } }]),
    ),
  )
  const link: Mark = { type: 'link', attrs: { href: 'https://example.org' } }
  const expected: Block[] = [
    { type: 'paragraph', content: [] },
    { type: 'blockquote', attrs: { attribution: null }, content: [{ type: 'paragraph', content: [] }] },
    {
      type: 'table',
      attrs: { caption: null, unit: null },
      content: [
        {
          type: 'tableRow',
          attrs: { part: 'body' },
          content: [
            {
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1, align: 'start' },
              content: [{ type: 'paragraph', content: [] }],
            },
          ],
        },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] },
  ]
  assert.deepEqual(parsed.content, expected)
})

test('the provider of an embed follows from its address, whatever was sent', () => {
  const parsed = parseBody(doc({ type: 'embed', attrs: { url: 'https://evil.example/', provider: 'youtube' } }))
  assert.deepEqual(parsed.content, [
    { type: 'embed', attrs: { url: 'https://evil.example/', title: null, provider: null } },
  ])
})

test('control characters, broken surrogates and line breaks do not survive in running text', () => {
  const parsed = parseBody(doc(paragraph('a\u0000b\ud800c\nd\u200de'), paragraph('\u0007')))
  assert.deepEqual(parsed.content, [
    { type: 'paragraph', content: [{ type: 'text', text: 'abc d\u200de' }] },
    { type: 'paragraph', content: [] },
  ])
})

const nested = (levels: number): unknown =>
  levels === 0 ? item : { type: 'listItem', content: [words, { type: 'bulletList', content: [nested(levels - 1)] }] }

const refused: [string, unknown, RegExp][] = [
  ['nothing', null, /root/],
  ['a text', 'doc', /root/],
  ['another kind of document', { type: 'html', content: [] }, /at type/],
  ['an unknown block', doc({ type: 'script', content: [] }), /at content\[0\]\.type/],
  ['a block named after the prototype', doc({ type: '__proto__' }), /at content\[0\]\.type/],
  ['a first-level heading', doc({ type: 'heading', attrs: { level: 1 } }), /at content\[0\]\.attrs\.level/],
  [
    'a heading in a list',
    doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'heading' }] }] }),
    /listItem|content/,
  ],
  [
    'a list item without a paragraph',
    doc({ type: 'bulletList', content: [{ type: 'listItem', content: [] }] }),
    /content/,
  ],
  ['an empty quotation', doc({ type: 'blockquote', content: [] }), /content/],
  ['an embed that is no web address', doc({ type: 'embed', attrs: { url: 'javascript:alert(1)' } }), /url/],
  ['a picture id with a path in it', doc({ type: 'picture', attrs: { pictureId: '../../etc' } }), /pictureId/],
  ['an unknown mark', doc(paragraph('x', [{ type: 'onclick' }])), /marks\[0\]/],
  [
    'a table cell that spans the world',
    doc({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1e9 }, content: [words] }] }],
    }),
    /colspan/,
  ],
  ['lists nested too deeply', doc({ type: 'bulletList', content: [nested(6)] }), /levels deep/],
  ['too many blocks', doc(...Array.from({ length: LIMITS.blocks + 1 }, () => ({ type: 'paragraph' }))), /5000 blocks/],
  ['too many words', doc(paragraph('x'.repeat(LIMITS.characters + 1))), /characters/],
]
for (const [what, input, reason] of refused)
  test(`${what} is refused, with the place and the reason`, () => assert.throws(() => parseBody(input), reason))

test('a document nested a hundred thousand deep is refused without overflowing the stack', () => {
  let deep: unknown = words
  for (let level = 0; level < 100_000; level += 1) deep = { type: 'listItem', content: [deep] }
  assert.throws(() => parseBody(doc(deep)), /levels deep/)
})

test('prototype keys change nothing', () => {
  const input = JSON.parse(
    '{"type":"doc","__proto__":{"polluted":1},"content":[{"type":"paragraph","constructor":{"prototype":{"polluted":1}},"content":[]}]}',
  )
  assert.deepEqual(parseBody(input), emptyBody)
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

test('an empty body is known as one', () => {
  const full = parseBody(whole)
  const none: Body = { type: 'doc', content: [] }
  assert.deepEqual([isEmptyBody(emptyBody), isEmptyBody(none), isEmptyBody(full)], [true, true, false])
})
