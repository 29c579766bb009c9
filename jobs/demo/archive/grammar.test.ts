import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrase } from './grammar.ts'
import { Random } from './random.ts'

const gaps = { place: () => 'Varna', thing: () => 'interim accord', otherCountry: () => 'Oman' }
const say = (text: string) => phrase(text, gaps)(undefined, new Random(1))

test('gaps are filled, with a capital or an article when asked', () => {
  assert.equal(
    say('{Thing} for {place}: {a thing} and {A thing}'),
    'Interim accord for Varna: an interim accord and An interim accord',
  )
  assert.equal(say('In {otherCountry}'), 'In Oman')
})

test('one of the words between bars is taken, gaps and brackets within it included', () => {
  for (let seed = 1; seed < 40; seed++) {
    const said = phrase('[a|b {place}|[c|d] e]!', gaps)(undefined, new Random(seed))
    assert.match(said, /^(?:a|b Varna|c e|d e)!$/)
  }
})

test('a template that cannot be read is refused when it is compiled', () => {
  for (const text of ['{nobody}', '[a|b', 'a]', '{place', 'a|b']) assert.throws(() => say(text), Error, text)
})
