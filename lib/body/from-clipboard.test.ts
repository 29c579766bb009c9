import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromClipboard, lineFromClipboard } from '#lib/body/from-clipboard.ts'
import { br, embed, FILM, li, link, p, text, ul } from '#lib/body/sample.ts'

test('a line that is pasted into a line brings only its words', () => {
  assert.deepEqual(fromClipboard({ text: 'the first convoy' }).inline, [text('the first convoy')])
  assert.deepEqual(fromClipboard({ html: '<p class=MsoNormal>the <b>first</b> convoy<o:p></o:p></p>' }).inline, [
    text('the '),
    text('first', 'bold'),
    text(' convoy'),
  ])
  assert.equal(fromClipboard({ text: 'one\n\ntwo' }).inline, undefined)
  assert.equal(fromClipboard({ html: '<h2>one</h2>' }).inline, undefined)
})

test('an address is a player on a line of its own and a link inside a line', () => {
  const film = fromClipboard({ text: FILM })
  assert.deepEqual(film.blocks, [embed(FILM, 'youtube')])
  assert.deepEqual(film.inline, [link(FILM, FILM)])
  const page = 'https://example.org/a?utm_source=x'
  assert.deepEqual(fromClipboard({ text: page }).blocks, [p(link(page, 'https://example.org/a'))])
})

test('a headline takes one line of plain words from any clipboard', () => {
  assert.equal(lineFromClipboard({ html: '<h1>Bridge <i>opens</i></h1><p>at last</p>' }).line, 'Bridge opens at last')
  assert.equal(lineFromClipboard({ text: ' Bridge\n opens ' }).line, 'Bridge opens')
  assert.equal(lineFromClipboard({}).line, '')
})

test('an empty clipboard gives nothing, and HTML without words leaves the word to the text', () => {
  assert.deepEqual(fromClipboard({}), { blocks: [], inline: undefined, losses: [] })
  assert.deepEqual(fromClipboard({ html: '<meta charset="utf-8"><style>p{}</style>', text: 'a' }).blocks, [p('a')])
})

test('the line ends of a chat are kept where the page shows them', () => {
  const html = '<span style="white-space: pre-wrap;">one\ntwo\n\nthree</span>'
  assert.deepEqual(fromClipboard({ html }).blocks, [p('one', br, 'two'), p('three')])
})

test('a picture of our own library stays a picture, a stranger’s marks for pictures and sources are nothing', () => {
  const html =
    '<p>a<img src="/media/p1/800.webp" alt="Ship"></p><figure data-picture="x"></figure><p data-source="s">b</p>'
  const own = fromClipboard({ html }, { picture: (src) => /^\/media\/([^/]+)\//.exec(src)?.[1] })
  assert.deepEqual(
    own.blocks.map(({ type }) => type),
    ['paragraph', 'picture', 'paragraph'],
  )
  assert.deepEqual(own.losses, [{ what: 'a picture that is not in the library', times: 1 }])
})

test('two lists of Word that follow each other stay two, and a missing level is no level', () => {
  const item = (list: string, level: number, marker: string, words: string) =>
    `<p style="mso-list:${list} level${level} lfo1"><span style="mso-list:Ignore">${marker} </span>${words}</p>`
  const { blocks } = fromClipboard({
    html: item('l0', 1, '·', 'a') + item('l0', 3, '§', 'b') + item('l1', 1, '1.', 'c') + item('l1', 1, 'Step', 'd'),
  })
  assert.deepEqual(blocks, [
    ul(li('a', ul(li('b')))),
    { type: 'orderedList', attrs: { start: 1 }, content: [li('c')] },
    ul(li('Step d')),
  ])
})

test('a list in plain text may have empty lines between its items', () => {
  assert.deepEqual(fromClipboard({ text: '- a\n- b\n\n- c\n- d' }).blocks, [ul(li('a'), li('b'), li('c'), li('d'))])
})

test('one cell of a spreadsheet is its words', () => {
  const html = '<table><!--StartFragment--><col width=64><tr height=20><td align=right>61,200</td></tr></table>'
  assert.deepEqual(fromClipboard({ html }), { blocks: [p('61,200')], inline: [text('61,200')], losses: [] })
})
