import assert from 'node:assert/strict'
import test from 'node:test'
import { failedAnswer } from './form-failure.ts'

const typed = new FormData()
typed.append('name', 'Ana Petrova')
typed.append('section', 'world')
typed.append('section', 'economy')
typed.append('_key', 'a1')
typed.append('$ACTION_ID_x', '')

test('a form that reached nobody says so and keeps what was typed, but no machinery', () => {
  const answer = failedAnswer(new TypeError('Failed to fetch'), typed, 7)
  assert.match(answer.sentence, /could not be reached/)
  assert.deepEqual(answer.values, { name: 'Ana Petrova', section: ['world', 'economy'] })
  assert.equal(answer.at, 7)
})

test('a mistake of the desk is told apart from a lost connection, and its message is never shown', () => {
  const error = Object.assign(new Error('UNIQUE constraint failed'), { digest: '123' })
  const { sentence } = failedAnswer(error, typed, 0)
  assert.match(sentence, /mistake in the desk itself/)
  assert.doesNotMatch(sentence, /UNIQUE/)
})

test('a page older than the desk asks for a reload', () => {
  const error = Object.assign(new Error('x'), { name: 'UnrecognizedActionError' })
  assert.match(failedAnswer(error, typed, 0).sentence, /reload the page/)
})
