import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, type Body, type Inline, parseBody } from '#lib/body/document.ts'
import { plainText } from '#lib/body/plain-text.ts'
import { h, li, link, p, picture, text, ul } from '#lib/body/sample.ts'
import { LIMITS } from '#lib/body/size.ts'
import { chanceFrom, Writer } from '#lib/compare/sample.ts'
import { type BodyConflict, mergeBodies } from '#lib/merge/contents.ts'

// Ana the editor is "mine", Ben the reporter "theirs"; both began with the same version.
const opened = p('The bridge over the Orle opened on Monday after five years of work.')
const cost = p('It cost 1,500 million crowns, twice what the council had planned in its first budget.')
const crowd = p('Thousands walked across before the first tram was allowed to pass at noon.')
const body = (...content: Block[]): Body => parseBody({ type: 'doc', content })

/** The merged blocks, and what the conflicts say. */
function blocks(
  base: Block[],
  ana: Block[],
  ben: Block[],
): { content: Block[]; conflicts: Omit<BodyConflict, 'field'>[] } {
  const { value, clashes } = mergeBodies({ base: body(...base), mine: body(...ana), theirs: body(...ben) })
  return { content: value.content, conflicts: clashes }
}

test('Ana corrects the first words of a paragraph and Ben links its last ones', () => {
  const ana = p('The third bridge over the Orle opened on Monday after five years of work.')
  const ben = p('The bridge over the Orle opened on Monday after five years of ', link('work', '/work'), '.')
  const { content, conflicts } = blocks([opened], [ana], [ben])
  assert.deepEqual(conflicts, [])
  assert.deepEqual(content, [
    p('The third bridge over the Orle opened on Monday after five years of ', link('work', '/work'), '.'),
  ])
})

test('Ana makes a word bold that Ben makes a link', () => {
  const of = (word: Inline) => p('The trams ', word, ' again.')
  const { content, conflicts } = blocks([of(text('run'))], [of(text('run', 'bold'))], [of(link('run', '/trams'))])
  assert.deepEqual(conflicts, [])
  assert.deepEqual(content[0]?.type === 'paragraph' && content[0].content[1], {
    type: 'text',
    text: 'run',
    marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '/trams' } }],
  })
})

test('both change the same figure: Ana’s stands, and the conflict has all three', () => {
  const of = (figure: string) => p(`It cost ${figure} million crowns, twice what the council had planned.`)
  const { content, conflicts } = blocks([of('1,500')], [of('1,600')], [of('1,550')])
  assert.deepEqual(content, [of('1,600')])
  assert.deepEqual(conflicts, [
    { kind: 'changed', at: 0, length: 1, base: [of('1,500')], mine: [of('1,600')], theirs: [of('1,550')] },
  ])
})

test('neighbouring words are too close to be merged', () => {
  const of = (words: string) => p(`The council paid ${words} for the bridge.`)
  const { conflicts } = blocks([of('five crowns')], [of('six crowns')], [of('five dollars')])
  assert.deepEqual(
    conflicts.map(({ kind }) => kind),
    ['changed'],
  )
})

test('Ana removes the paragraph that Ben is correcting: the correction is kept and shown', () => {
  const corrected = p('It cost 1,600 million crowns, twice what the council had planned in its first budget.')
  for (const [ana, ben] of [
    [
      [opened, crowd],
      [opened, corrected, crowd],
    ],
    [
      [opened, corrected, crowd],
      [opened, crowd],
    ],
  ] as const) {
    const { content, conflicts } = blocks([opened, cost, crowd], [...ana], [...ben])
    assert.deepEqual(content, [opened, corrected, crowd])
    assert.deepEqual(
      conflicts.map(({ kind, at }) => [kind, at]),
      [['removed', 1]],
    )
  }
})

test('Ana removes a paragraph that Ben did not touch: it is gone', () => {
  const { content, conflicts } = blocks([opened, cost, crowd], [opened, crowd], [opened, cost, crowd, p('New.')])
  assert.deepEqual([content, conflicts], [[opened, crowd, p('New.')], []])
})

test('Ana moves the paragraph that Ben is correcting: it is in the new place, corrected, once', () => {
  const corrected = p('It cost 1,600 million crowns, twice what the council had planned in its first budget.')
  const { content, conflicts } = blocks([opened, cost, crowd], [cost, opened, crowd], [opened, corrected, crowd])
  assert.deepEqual([content, conflicts], [[corrected, opened, crowd], []])
})

test('both move the same paragraph to different places: it is where Ana put it, once, and she is told', () => {
  const ferry = p('The old ferry stops next week, after a hundred and twelve years on the river.')
  const fares = p('Fares on the trams stay as they are until the end of the year.')
  const { content, conflicts } = blocks(
    [opened, cost, crowd, ferry, fares],
    [crowd, opened, cost, ferry, fares],
    [opened, cost, ferry, fares, crowd],
  )
  assert.deepEqual(content, [crowd, opened, cost, ferry, fares])
  assert.deepEqual(
    conflicts.map(({ kind, at }) => [kind, at]),
    [['moved', 0]],
  )
})

test('both write a paragraph in the same place: both stand, Ana’s first, for somebody to look at', () => {
  const { content, conflicts } = blocks([opened, cost], [opened, p('Ana’s.'), cost], [opened, p('Ben’s.'), cost])
  assert.deepEqual(content, [opened, p('Ana’s.'), p('Ben’s.'), cost])
  assert.deepEqual(conflicts, [
    { kind: 'added', at: 1, length: 2, base: [], mine: [p('Ana’s.')], theirs: [p('Ben’s.')] },
  ])
})

test('both begin to write in an empty article: nothing of either is lost', () => {
  const { content, conflicts } = blocks([p()], [opened], [crowd])
  assert.deepEqual(content, [opened, crowd])
  assert.deepEqual(
    conflicts.map(({ kind }) => kind),
    ['added'],
  )
})

test('Ana makes a heading of a paragraph while Ben corrects its words', () => {
  const { content, conflicts } = blocks(
    [p('What it all cost')],
    [h(2, 'What it all cost')],
    [p('What it really all cost')],
  )
  assert.deepEqual([content, conflicts], [[h(2, 'What it really all cost')], []])
})

test('Ana splits a paragraph while Ben corrects a word of its first half', () => {
  const whole = p('The bridge over the Orle opened on Monday. Trams and bicycles may pass from noon.')
  const halves = [p('The bridge over the Orle opened on Monday.'), p('Trams and bicycles may pass from noon.')]
  const ben = p('The new bridge over the Orle opened on Monday. Trams and bicycles may pass from noon.')
  const { content, conflicts } = blocks([whole], halves, [ben])
  assert.deepEqual([content, conflicts], [[p('The new bridge over the Orle opened on Monday.'), halves[1]], []])
})

test('items of a list are merged one by one', () => {
  const of = (...items: string[]) => ul(...items.map((words) => li(words)))
  const { content, conflicts } = blocks(
    [of('Trams run', 'Cars wait at the gate')],
    [of('Bicycles pass', 'Trams run', 'Cars wait at the gate')],
    [of('Trams run', 'Cars wait at the old gate')],
  )
  assert.deepEqual([content, conflicts], [[of('Bicycles pass', 'Trams run', 'Cars wait at the old gate')], []])
})

test('both empty a list, each of another item: it does not end up as a list of nothing', () => {
  const of = (...items: string[]) => ul(...items.map((words) => li(words)))
  const { content, conflicts } = blocks(
    [of('Trams run today', 'Cars wait')],
    [of('Trams run today')],
    [of('Cars wait')],
  )
  assert.deepEqual(content, [of('Trams run today')])
  assert.deepEqual(
    conflicts.map(({ kind }) => kind),
    ['changed'],
  )
})

const cell = (words: string) => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, align: 'start' },
  content: [p(words)],
})
const row = (...cells: string[]) => ({ type: 'tableRow', attrs: { part: 'body' }, content: cells.map(cell) })
const table = (...rows: unknown[]) =>
  ({ type: 'table', attrs: { caption: 'Cost', unit: null }, content: rows }) as Block

test('two cells of a table, and a row, are merged', () => {
  const { content, conflicts } = blocks(
    [table(row('2019', '700', 'planned'), row('2020', '800', 'planned'))],
    [table(row('2019', '750', 'planned'), row('2020', '800', 'planned'))],
    [table(row('2019', '700', 'spent'), row('2020', '800', 'planned'), row('2021', '900', 'spent'))],
  )
  assert.deepEqual(conflicts, [])
  assert.deepEqual(content, [
    table(row('2019', '750', 'spent'), row('2020', '800', 'planned'), row('2021', '900', 'spent')),
  ])
})

test('a row and a column are not mixed into a table with holes', () => {
  const wide = table(row('2019', '700', 'planned'), row('2020', '800', 'planned'))
  const { content, conflicts } = blocks(
    [table(row('2019', '700'), row('2020', '800'))],
    [wide],
    [table(row('2019', '700'), row('2020', '800'), row('2021', '900'))],
  )
  assert.deepEqual([content, conflicts.map(({ kind }) => kind)], [[wide], ['changed']])
})

test('Ana replaces a picture while Ben edits its caption: the caption is not put under the wrong picture', () => {
  const { content, conflicts } = blocks(
    [picture('dawn', { caption: 'The bridge at dawn' })],
    [picture('noon', { caption: 'The bridge at dawn' })],
    [picture('dawn', { caption: 'The new bridge at dawn' })],
  )
  assert.deepEqual(content, [picture('noon', { caption: 'The bridge at dawn' })])
  assert.deepEqual(
    conflicts.map(({ kind }) => kind),
    ['changed'],
  )
})

test('bodies that are too large together are one conflict with everything in it', () => {
  const many = (name: string) => Array.from({ length: LIMITS.blocks * 0.6 }, (_, at) => p(`${name} ${at}`))
  const { content, conflicts } = blocks([], many('Ana'), many('Ben'))
  assert.equal(content.length, LIMITS.blocks * 0.6)
  assert.deepEqual([conflicts.length, conflicts[0]?.theirs.length], [1, LIMITS.blocks * 0.6])
})

test('bodies of 20,000 words are merged while an editor waits', () => {
  const writer = new Writer('o', chanceFrom(1))
  const base = Array.from({ length: 400 }, () => writer.words(50))
  const ana = base.map((words) => p(`Ana ${words}`))
  const ben = base.map((words) => p(`${words} Ben`))
  const start = performance.now()
  const { content, conflicts } = blocks(
    base.map((words) => p(words)),
    ana,
    ben,
  )
  assert.ok(performance.now() - start < 10_000)
  assert.deepEqual([content, conflicts], [base.map((words) => p(`Ana ${words} Ben`)), []])
})

test('one paragraph of 20,000 words that both wrote anew is a conflict, and does not take minutes', () => {
  const [base, ana, ben] = ['o', 'm', 't'].map((name) => p(new Writer(name, chanceFrom(1)).words(20_000)))
  const start = performance.now()
  const { content } = blocks([base as Block], [ana as Block], [ben as Block])
  assert.ok(performance.now() - start < 10_000)
  const words = plainText(body(...content))
  assert.ok(words.includes('m20000') && words.includes('t20000'))
})
