import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, type Body, parseBody } from '#lib/body/document.ts'
import { p } from '#lib/body/sample.ts'
import type { ArticleContent } from '#lib/content.ts'
import { mergeContents } from '#lib/merge/contents.ts'

// Ana the editor is "mine", Ben the reporter "theirs"; both began with the same version.
const opened = p('The bridge over the Orle opened on Monday after five years of work.')
const cost = p('It cost 1,500 million crowns, twice what the council had planned in its first budget.')
const crowd = p('Thousands walked across before the first tram was allowed to pass at noon.')
const body = (...content: Block[]): Body => parseBody({ type: 'doc', content })
const bridge: ArticleContent = {
  headline: 'Bridge opens after five years',
  kicker: '',
  standfirst: 'The city has its third crossing.',
  slug: 'bridge-opens',
  sectionId: 'city',
  type: 'news',
  language: 'en',
  direction: 'ltr',
  dateline: 'Orle',
  body: body(opened, cost, crowd),
  bylines: [{ authorId: 'ben', role: '', place: '' }],
  topicIds: ['bridges', 'trams'],
  lead: { pictureId: 'bridge', alt: 'The bridge', caption: 'The bridge at dawn', credit: null },
  picks: [],
}

const both = (ana: Partial<ArticleContent>, ben: Partial<ArticleContent>) =>
  mergeContents({ base: bridge, mine: { ...bridge, ...ana }, theirs: { ...bridge, ...ben } })

test('Ana changes the headline while Ben adds a paragraph: the article has both', () => {
  const news = p('The mayor was not there.')
  const { content, conflicts } = both({ headline: 'Bridge opens, late' }, { body: body(opened, cost, crowd, news) })
  assert.deepEqual(conflicts, [])
  assert.deepEqual(content, { ...bridge, headline: 'Bridge opens, late', body: body(opened, cost, crowd, news) })
})

test('both change the headline: Ana’s stands, and Ben’s can be found', () => {
  const { content, conflicts } = both({ headline: 'Bridge opens, late' }, { headline: 'Orle bridge opens' })
  assert.equal(content.headline, 'Bridge opens, late')
  assert.deepEqual(conflicts, [
    { field: 'headline', base: bridge.headline, mine: 'Bridge opens, late', theirs: 'Orle bridge opens' },
  ])
})

test('both write the same correction: it is there once and nobody is asked', () => {
  const corrected = p('It cost 1,600 million crowns, twice what the council had planned in its first budget.')
  const { content, conflicts } = both(
    { body: body(opened, corrected, crowd) },
    { body: body(opened, corrected, crowd) },
  )
  assert.deepEqual([content.body, conflicts], [body(opened, corrected, crowd), []])
})

test('the lead’s caption and alternative text are fields of their own; removing it loses no edit', () => {
  const lead = (change: object) => ({
    lead: { pictureId: 'bridge', alt: 'The bridge', caption: 'The bridge at dawn', credit: null, ...change },
  })
  const merged = both(lead({ caption: 'At dawn' }), lead({ alt: 'A bridge of steel' }))
  assert.deepEqual(
    [merged.content.lead, merged.conflicts],
    [lead({ caption: 'At dawn', alt: 'A bridge of steel' }).lead, []],
  )
  const removed = both({ lead: null }, lead({ caption: 'At dawn' }))
  assert.deepEqual(removed.content.lead, lead({ caption: 'At dawn' }).lead)
  assert.equal(removed.conflicts[0]?.field, 'lead')
})

test('topics, picks and bylines of both are there once, and what one took out is out', () => {
  const { content, conflicts } = both(
    { topicIds: ['trams', 'orle'], bylines: [{ authorId: 'ben', role: 'Words', place: '' }] },
    { topicIds: ['bridges', 'trams', 'budget', 'orle'], bylines: [{ authorId: 'ben', role: '', place: 'Orle' }] },
  )
  assert.deepEqual(conflicts, [])
  assert.deepEqual([...content.topicIds].sort(), ['budget', 'orle', 'trams'])
  assert.deepEqual(content.bylines, [{ authorId: 'ben', role: 'Words', place: 'Orle' }])
})

test('more picks than an article may have are a conflict, not an article that cannot be saved', () => {
  const picks = (name: string) => ({ picks: Array.from({ length: 8 }, (_, at) => `${name}-${at}`) })
  const { content, conflicts } = both(picks('ana'), picks('ben'))
  assert.deepEqual(content.picks, picks('ana').picks)
  assert.deepEqual(conflicts, [{ field: 'picks', base: [], mine: picks('ana').picks, theirs: picks('ben').picks }])
})
