import assert from 'node:assert/strict'
import test from 'node:test'
import { wordsFor } from '#components/reader/words/words.ts'

test('a region speaks its language, an unknown language English', () => {
  assert.equal(wordsFor('tr-TR').home, 'Ana sayfa')
  assert.equal(wordsFor('sw'), wordsFor('en'))
})

test('numbers take the right form of the noun', () => {
  assert.equal(wordsFor('en').sourceCount(1), '1 source')
  assert.equal(wordsFor('en').sourceCount(6), '6 sources')
  assert.equal(wordsFor('ar').sourceCount(2), 'مصدران')
  assert.equal(wordsFor('ar').sourceCount(6), '٦ مصادر')
  assert.equal(wordsFor('ar').sourceCount(12), '١٢ مصدرًا')
})

test('a translation leaves nothing in English', () => {
  for (const language of ['tr', 'ar']) {
    const english = Object.entries(wordsFor('en'))
    const same = english.filter(
      ([key, word]) => typeof word === 'string' && /\w{3}/.test(word) && wordsFor(language)[key as 'home'] === word,
    )
    assert.deepEqual(same, [], language)
  }
})
