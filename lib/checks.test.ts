import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#lib/body/document.ts'
import { embed, h, li, link, p, picture, text, ul } from '#lib/body/sample.ts'
import { doubledWords } from '#lib/checks/doubled-words.ts'
import { checkArticle, type Facts } from '#lib/checks.ts'
import type { ArticleContent } from '#lib/content.ts'

const facts: Facts = {
  deadLinks: new Set(['/world/gone']),
  pictures: new Map([
    ['ship', { alt: 'A ship', credit: 'Agency' }],
    ['bare', { alt: '', credit: ' ' }],
  ]),
}

/** An article of Ben's with which nothing is wrong. */
const article = (change: Partial<ArticleContent> = {}): ArticleContent => ({
  headline: 'Convoy leaves after eleven weeks',
  kicker: '',
  standfirst: 'The first ships since January.',
  slug: 'convoy-leaves',
  sectionId: 'world',
  type: 'news',
  language: 'en',
  direction: 'ltr',
  dateline: '',
  body: { type: 'doc', content: [p('The ships carry wheat.')] },
  bylines: [{ authorId: 'ben', role: '', place: '' }],
  topicIds: [],
  lead: { pictureId: 'ship', alt: null, caption: null, credit: null },
  picks: [],
  ...change,
})

const written = (...content: Block[]) => article({ body: { type: 'doc', content } })
const found = (content: ArticleContent, more: Partial<Facts> = {}) =>
  checkArticle(content, { ...facts, ...more }).map(({ id, severity, where }) => `${severity} ${id} ${where}`)

test('a good article has no findings', () => {
  assert.deepEqual(found(article(), { sources: new Set(), shareTitle: 'Convoy leaves' }), [])
})

test('an article without headline or section cannot be published', () => {
  assert.deepEqual(found(article({ headline: ' ', sectionId: '' })), [
    'stops headline-missing headline',
    'stops section-missing sectionId',
  ])
})

const fields: [string, Partial<ArticleContent>, Partial<Facts>, string[]][] = [
  ['a long headline', { headline: 'word '.repeat(19) }, {}, ['warns headline-long headline']],
  ['a headline of ninety letters with accents', { headline: 'e\u0301 '.repeat(45) }, {}, []],
  ['a headline in capitals', { headline: 'CONVOY LEAVES PORT' }, {}, ['warns headline-capitals headline']],
  [
    'a Turkish headline in capitals',
    { headline: 'İLK GEMİ', language: 'tr' },
    {},
    ['warns headline-capitals headline'],
  ],
  ['a name in capitals', { headline: 'NATO' }, {}, []],
  ['an Arabic headline', { headline: 'غادرت أول قافلة', language: 'ar' }, {}, []],
  [
    'a headline in a language nobody knows',
    { headline: 'AB CD', language: '???' },
    {},
    ['warns headline-capitals headline'],
  ],
  ['a headline used before', {}, { sameHeadline: { id: 'a', path: '/world/a' } }, ['warns headline-same headline']],
  ['no byline', { bylines: [] }, {}, ['warns byline-missing bylines']],
  ['no standfirst', { standfirst: '' }, {}, ['warns standfirst-missing standfirst']],
  ['a long standfirst', { standfirst: 'word '.repeat(60) }, {}, ['hints standfirst-long standfirst']],
  ['a slug of figures', { slug: '12345' }, {}, ['warns slug-odd slug']],
  ['a slug with capitals and spaces', { slug: 'Convoy leaves_1' }, {}, ['warns slug-odd slug']],
  ['an Arabic slug', { slug: 'أول-قافلة' }, {}, []],
  ['a slug that is not there yet', { slug: '' }, {}, []],
  ['a long share title', {}, { shareTitle: 'word '.repeat(20) }, ['hints share-title-long shareTitle']],
  [
    'a lead picture without credit',
    { lead: { pictureId: 'ship', alt: null, caption: null, credit: '' } },
    {},
    ['hints credit-missing lead'],
  ],
]
for (const [what, change, more, expected] of fields)
  test(`${what}: ${expected.length === 0 ? 'nothing to say' : expected.join(', ')}`, () =>
    assert.deepEqual(found(article(change), more), expected))

const bodies: [string, Block[], string[]][] = [
  ['no text', [p()], ['warns body-empty body']],
  ['a heading as the first block', [h(2, 'A'), p('b')], ['hints heading-first 0']],
  ['a small heading without a large one', [p('a'), h(3, 'B')], ['warns heading-order 1']],
  ['headings in order', [p('a'), h(2, 'B'), h(3, 'C'), h(2, 'D'), h(3, 'E')], []],
  ['an empty heading', [p('a'), h(2, ' ')], ['warns heading-empty 1']],
  ['a picture without words or name', [p('a'), picture('bare')], ['warns alt-missing 1', 'warns credit-missing 1']],
  ['a picture that has them here', [picture('bare', { alt: 'A map', credit: 'Us' })], []],
  [
    'a picture that is left without them',
    [picture('ship', { alt: '', credit: '' })],
    ['hints alt-missing 0', 'hints credit-missing 0'],
  ],
  ['a picture that is gone', [picture('lost')], ['warns picture-missing 0']],
  [
    'a gallery with one bare picture',
    [{ type: 'gallery', attrs: { caption: null }, content: [picture('ship'), picture('bare')] } as Block],
    ['warns alt-missing 0', 'warns credit-missing 0'],
  ],
  ['a link that says nothing', [p('Read ', link('here', 'https://a.org/'), '.')], ['hints link-words 0']],
  ['a link that says where', [p(link('the statement', 'https://a.org/'))], []],
  [
    'a link of several looks, one of which is "here"',
    [
      p(link('what is ', '/a'), {
        ...link('here', '/a'),
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '/a' } }],
      } as never),
    ],
    [],
  ],
  ['a dead link with a fragment', [ul(li('a')), p(link('old news', '/world/gone?x=1#y'))], ['warns link-dead 1']],
  ['a word twice', [p('The the ships')], ['hints words-doubled 0']],
  ['a word twice across bold', [p('the ', text('the', 'bold'), ' ships')], ['hints words-doubled 0']],
  ['code twice', [p(text('a a  b', 'code'))], []],
  ['two spaces', [p('one.  Two')], ['hints spaces-doubled 0']],
  ['a very long paragraph', [p('word no '.repeat(61).trim())], ['hints paragraph-long 0']],
  ['a quotation that does not close', [p('“We wait'), p('b')], ['warns quotes-unclosed 0']],
  ['a quotation of two paragraphs', [p('“We wait.'), p('“We sail.”')], []],
  ['a quotation that was never opened', [p('We wait”')], ['warns quotes-unclosed 0']],
  ['straight marks that do not close', [p('"We wait')], ['warns quotes-unclosed 0']],
  ['inches', [p('a 5" pipe')], []],
  ['an embed without title', [embed('https://a.org/', null)], ['hints embed-untitled 0']],
]
for (const [what, content, expected] of bodies)
  test(`a text with ${what}: ${expected.length === 0 ? 'nothing to say' : expected.join(', ')}`, () =>
    assert.deepEqual(found(written(...content)), expected))

test('a citation must lead to a source, when the sources are known', () => {
  const cited = written(p('They agreed.', { type: 'citation', attrs: { id: 's1' } }))
  assert.deepEqual(found(cited), [])
  assert.deepEqual(found(cited, { sources: new Set(['s1']) }), [])
  assert.deepEqual(found(cited, { sources: new Set(['s2']) }), ['warns citation-dead 0'])
})

test('quotation marks and empty words are those of the language', () => {
  const german = (...content: Block[]) => ({ ...written(...content), language: 'de-AT' })
  assert.deepEqual(found(german(p('„Wir warten“, sagt er.'))), [])
  assert.deepEqual(found(german(p('„Wir warten'))), ['warns quotes-unclosed 0'])
  assert.deepEqual(found(german(p(link('Hier', 'https://a.org/')))), ['hints link-words 0'])
  const hebrew = { ...written(p('”אנחנו', ' מחכים”')), language: 'he' }
  assert.deepEqual(found(hebrew), [])
})

test('what stops comes first, then the order of the page, and each place has a rule once', () => {
  const links = [link('x', '/world/gone'), text(' '), link('y', '/world/gone#z')]
  const content = { ...written(p('the the ', ...links), h(3, 'a')), headline: '' }
  assert.deepEqual(found(content), [
    'stops headline-missing headline',
    'warns link-dead 0',
    'warns heading-order 1',
    'hints words-doubled 0',
  ])
  const dead = checkArticle(content, facts).find(({ id }) => id === 'link-dead')
  assert.equal(dead?.sentence, 'A link leads nowhere: /world/gone A link leads nowhere: /world/gone#z')
})

const doubled: [string, string, string[]][] = [
  ['en', 'We knew that that was so', []],
  ['en', 'in Bora Bora and in in Fiji', ['in in']],
  ['de', 'der Mann, der der Frau half und und', ['und und']],
  ['tr', 'yavaş yavaş ve ve çok çok', ['ve ve']],
  ['fr', 'nous nous levons le le', ['le le']],
  ['en', 'a well-known known one', []],
]
for (const [language, line, expected] of doubled)
  test(`${language}: in "${line}" ${expected.length} words stand twice by mistake`, () =>
    assert.deepEqual(doubledWords(line, language), expected))

test('an article of twenty thousand words is checked in a moment', () => {
  const content = written(...Array.from({ length: 400 }, () => p('word other '.repeat(25).trim())))
  const start = performance.now()
  checkArticle(content, facts)
  assert.ok(performance.now() - start < 500)
})
