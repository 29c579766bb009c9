import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, type Body, parseBody } from '#lib/body/document.ts'
import { h, li, link, p, picture, text, ul } from '#lib/body/sample.ts'
import { compareContents } from '#lib/compare/content-differences.ts'
import { compareNodes, type NodeDifference } from '#lib/compare/node-differences.ts'
import { chanceFrom, Writer } from '#lib/compare/sample.ts'
import { sentencesOf } from '#lib/compare/sentences.ts'
import type { ArticleContent } from '#lib/content.ts'

const body = (...content: Block[]): Body => parseBody({ type: 'doc', content })
const opened = p('The bridge over the Orle opened on Monday after five years of work.')
const cost = p('It cost 1,500 million crowns, twice what the council had planned in its first budget.')
const crowd = p('Thousands walked across before the first tram was allowed to pass at noon.')
const bridge: ArticleContent = {
  headline: 'Bridge opens after five years',
  kicker: 'Transport',
  standfirst: 'The city has its third crossing, late and dear, and the trams run on it from today.',
  slug: 'bridge-opens',
  sectionId: 'city',
  type: 'news',
  language: 'en',
  direction: 'ltr',
  dateline: 'Orle',
  body: body(opened, h(2, 'What it cost'), cost, crowd),
  bylines: [
    { authorId: 'ana', role: '', place: '' },
    { authorId: 'ben', role: '', place: '' },
  ],
  topicIds: ['bridges', 'trams'],
  lead: { pictureId: 'bridge', alt: 'The bridge', caption: 'The bridge at dawn', credit: null },
  picks: [],
}
const said = (change: Partial<ArticleContent>) => sentencesOf(compareContents(bridge, { ...bridge, ...change }))
const brief = (differences: NodeDifference[]) => differences.map((one) => one.change)

const history: [what: string, change: Partial<ArticleContent>, sentences: string[]][] = [
  ['nothing', {}, []],
  ['a word of the headline', { headline: 'Bridge closes after five years' }, ['changed the headline']],
  ['another headline', { headline: 'Trams cross the Orle' }, ['rewrote the headline']],
  ['a shorter standfirst', { standfirst: 'The city has its third crossing.' }, ['shortened the standfirst']],
  ['a longer headline', { headline: 'Bridge opens after five years of work' }, ['lengthened the headline']],
  ['no kicker', { kicker: '' }, ['removed the kicker']],
  ['slug and section', { slug: 'orle-bridge', sectionId: 'transport' }, ['changed the slug', 'changed the section']],
  ['a topic more', { topicIds: ['bridges', 'trams', 'orle'] }, ['added a topic']],
  ['topics in another order', { topicIds: ['trams', 'bridges'] }, ['changed the order of the topics']],
  ['a pick', { picks: ['article-1', 'article-2'] }, ['added 2 picks']],
  [
    'somebody’s role',
    { bylines: [{ authorId: 'ana', role: 'Words', place: '' }, ...bridge.bylines.slice(1)] },
    ['changed a byline'],
  ],
  [
    'the caption of the lead',
    { lead: bridge.lead && { ...bridge.lead, caption: 'At dawn' } },
    ['changed the caption of the lead picture'],
  ],
  [
    'another lead',
    { lead: { pictureId: 'tram', alt: null, caption: null, credit: null } },
    ['replaced the lead picture'],
  ],
  ['no lead', { lead: null }, ['removed the lead picture']],
  [
    'two paragraphs more',
    { body: body(opened, h(2, 'What it cost'), cost, crowd, p('One.'), p('Two.')) },
    ['added 2 paragraphs'],
  ],
  ['paragraphs in another order', { body: body(crowd, opened, h(2, 'What it cost'), cost) }, ['moved a paragraph']],
  ['an empty line', { body: body(opened, h(2, 'What it cost'), cost, crowd, p()) }, ['changed empty lines']],
  [
    'a picture for a paragraph',
    { body: body(opened, h(2, 'What it cost'), cost, picture('crowd')) },
    ['added a picture', 'removed a paragraph'],
  ],
]

for (const [what, change, sentences] of history)
  test(`the history says in words that somebody changed: ${what}`, () => assert.deepEqual(said(change), sentences))

test('an edited paragraph is one that changed, with its words, not one removed and one added', () => {
  const edited = p(
    'The bridge over the Orle opened on ',
    text('Tuesday', 'bold'),
    ' after five years of ',
    link('work', '/work'),
    '.',
  )
  const [difference, ...rest] = compareNodes([opened, cost], [edited, cost])
  assert.deepEqual(brief(rest), ['same'])
  assert.ok(difference?.change === 'changed')
  assert.deepEqual(difference.words, [
    { change: 'same', content: [text('The bridge over the Orle opened on ')] },
    { change: 'removed', content: [text('Monday')] },
    { change: 'added', content: [text('Tuesday', 'bold')] },
    { change: 'same', content: [text(' after five years of ')] },
    { change: 'marked', content: [link('work', '/work')], was: [text('work')] },
    { change: 'same', content: [text('.')] },
  ])
})

test('a paragraph that was moved and corrected is both', () => {
  const corrected = p('Thousands walked across before the first train was allowed to pass at noon.')
  const [first] = compareNodes([opened, cost, crowd], [corrected, opened, cost])
  assert.ok(first?.change === 'changed' && first.isMoved)
  assert.deepEqual([first.from, first.to], [2, 0])
})

test('a paragraph that became a heading is compared by its words', () => {
  const [first] = compareNodes([p('What it cost the city')], [h(2, 'What it cost')])
  assert.ok(first?.change === 'changed')
  assert.deepEqual(
    first.words.map((piece) => piece.change),
    ['same', 'removed'],
  )
})

test('a caption is compared by its words, and a list by its items', () => {
  const pictures = compareNodes([picture('a', { caption: 'At dawn' })], [picture('a', { caption: 'At dusk' })])
  assert.ok(pictures[0]?.change === 'changed')
  assert.deepEqual(pictures[0].attributes, [
    {
      name: 'caption',
      was: 'At dawn',
      is: 'At dusk',
      words: [
        { change: 'same', text: 'At ' },
        { change: 'removed', text: 'dawn' },
        { change: 'added', text: 'dusk' },
      ],
    },
  ])
  const lists = compareNodes(
    [ul(li('Trams run'), li('Cars wait'))],
    [ul(li('Trams run'), li('Bicycles pass'), li('Cars wait'))],
  )
  assert.ok(lists[0]?.change === 'changed')
  assert.deepEqual(brief(lists[0].parts), ['same', 'added', 'same'])
})

test('a cell of a table is the one that changed, whatever is in the others', () => {
  const row = (...cells: string[]) => ({
    type: 'tableRow',
    attrs: { part: 'body' },
    content: cells.map((words) => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1, align: 'start' },
      content: [p(words)],
    })),
  })
  const table = (...rows: unknown[]) =>
    ({ type: 'table', attrs: { caption: 'Cost', unit: null }, content: rows }) as Block
  const [first] = compareNodes(
    [table(row('2019', '700', '1'), row('2020', '800', '1'))],
    [table(row('2019', '700', '1'), row('2020', '950', '1'))],
  )
  assert.ok(first?.change === 'changed')
  assert.deepEqual(brief(first.parts), ['same', 'changed'])
  assert.ok(first.parts[1]?.change === 'changed')
  assert.deepEqual(brief(first.parts[1].parts), ['same', 'changed', 'same'])
})

test('numbers, emoji and words of scripts without spaces are whole when they change', () => {
  const changed = (was: string, is: string) => {
    const [difference] = compareContents({ ...bridge, headline: was }, { ...bridge, headline: is })
    assert.ok(difference?.kind === 'text')
    return difference.words.filter((piece) => piece.change !== 'same').map((piece) => piece.text)
  }
  assert.deepEqual(changed('It cost 1,500 million', 'It cost 1,600 million'), ['1,500', '1,600'])
  assert.deepEqual(changed('Crew 👩‍🚒 arrives', 'Crew 👩‍🏫 arrives'), ['👩‍🚒', '👩‍🏫'])
  assert.deepEqual(changed('新桥今天开放', '新桥明天开放'), ['今天', '明天'])
})

test('a body of 20,000 words in which every paragraph was edited is compared while an editor waits', () => {
  const writer = new Writer('o', chanceFrom(1))
  const was = Array.from({ length: 400 }, () => p(writer.words(50)))
  const is = was.map((block) => p(`Now ${block.content[0]?.type === 'text' ? block.content[0].text : ''}`))
  const start = performance.now()
  const differences = compareNodes(was, is)
  assert.ok(performance.now() - start < 10_000)
  assert.ok(differences.every((one) => one.change === 'changed'))
})
