import assert from 'node:assert/strict'
import test from 'node:test'
import { wordMissing } from './word-missing.ts'

const typed = (word: string) => {
  const form = new FormData()
  form.set('word', word)
  return form
}

test('nothing is destroyed without its word', () => {
  for (const word of ['', 'deactivat', 'deactivate ben']) {
    const answer = wordMissing(typed(word), 'deactivate', 5)
    assert.equal(answer?.ok, false)
    assert.deepEqual(answer?.ok === false && answer.values, { word })
  }
})

test('the word counts however it is cased and spaced', () => {
  assert.equal(wordMissing(typed(' Deactivate '), 'deactivate', 5), undefined)
})
