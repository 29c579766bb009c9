import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h, li, p, ul } from '#lib/body/sample.ts'
import { charactersIn, countsOf, minutesFor, outlineOf } from '#lib/counts.ts'

test('words, characters and minutes of an article are counted, lists and headings too', () => {
  const content = [p('The first convoy'), h(2, 'Grain'), ul(li('a'))]
  assert.deepEqual(countsOf({ type: 'doc', content }, 'en'), { words: 5, characters: 22, minutes: 1 })
  assert.deepEqual(countsOf({ type: 'doc', content: [p()] }, 'en'), { words: 0, characters: 0, minutes: 0 })
})

test('reading takes 230 words a minute in English and longer where words are longer', () => {
  assert.deepEqual(
    ['en', 'en-GB', 'xx', 'de-AT', 'tr', 'ar', 'constructor'].map((language) => minutesFor(2300, language)),
    [10, 10, 10, 13, 14, 16, 10],
  )
})

test('a letter with its accents and an emoji of a family are one character each', () => {
  assert.equal(charactersIn('e\u0301té'), 3)
  assert.equal(charactersIn('👩‍👩‍👧‍👦!'), 2)
  assert.equal(charactersIn('“grain” – Boğaz\n'), 15)
})

test('the outline leads to the block of each heading', () => {
  const content = [p('a'), h(2, 'Who  pays'), p('b'), h(3, 'Insurers')]
  assert.deepEqual(outlineOf({ type: 'doc', content }), [
    { index: 1, level: 2, text: 'Who pays' },
    { index: 3, level: 3, text: 'Insurers' },
  ])
})
