import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#lib/body/document.ts'
import { editedLine, lineText } from '#lib/body/inline-text.ts'
import { br, h, li, link, p, text, ul } from '#lib/body/sample.ts'
import { smartenBlocks } from '#lib/body/smarten.ts'

test('quotation marks are paired across bold, links and lines', () => {
  const before = [p('"', text('We', 'bold'), ' "', link('wait', "https://a.org/it's"), '"', br, 'now" -- ok')]
  assert.deepEqual(smartenBlocks(before, 'en'), [
    p('“', text('We', 'bold'), ' ‘', link('wait', "https://a.org/it's"), '’', br, 'now” — ok'),
  ])
})

test('code stays as it is, in a line and as a block', () => {
  const code: Block = { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: '"a" -- b' }] }
  const line = p('say "', text('a -- "b"', 'code'), '"')
  assert.deepEqual(smartenBlocks([code, line], 'en'), [code, p('say “', text('a -- "b"', 'code'), '”')])
})

test('headings, lists and cells are improved too', () => {
  assert.deepEqual(smartenBlocks([h(2, 'It\'s "on"'), ul(li('a...', ul(li("b's"))))], 'en'), [
    h(2, 'It’s “on”'),
    ul(li('a…', ul(li('b’s')))),
  ])
})

test('what replaces text of two looks has the look of the first, and an empty piece goes', () => {
  const line = [text('a-', 'bold'), text('-'), text('b')]
  assert.equal(lineText(line), 'a--b')
  assert.deepEqual(editedLine(line, [{ from: 1, to: 3, with: '–' }]), [text('a–', 'bold'), text('b')])
  const both = [
    { from: 0, to: 2, with: '' },
    { from: 3, to: 4, with: 'c' },
  ]
  assert.deepEqual(editedLine(line, both), [text('-'), text('c')])
})
