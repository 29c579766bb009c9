import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as keys from './keys.ts'

const id = '019a0b1c-2d3e-7f40-8a5b-6c7d8e9f0a1b'
const makers = Object.entries(keys).filter(
  (entry): entry is [string, (id: string) => keys.Key] => typeof entry[1] === 'function' && entry[0].endsWith('Key'),
)

test('every key we make is on the closed list', () => {
  const made = makers
    .filter(([name]) => name !== 'isKey')
    .map(([name, make]) => make(name === 'monthListKey' ? '2026-11' : id))
  const fixed = Object.values(keys).filter((value) => typeof value === 'string')
  assert.equal(made.length, 11)
  assert.equal(fixed.length, 6)
  for (const key of [...made, ...fixed]) assert.ok(keys.isKey(key), key)
  assert.equal(new Set([...made, ...fixed]).size, 17)
})

test('what is not on the list is no key', () => {
  const none = [
    '',
    'article',
    'article:',
    `article:${id} front`,
    `article:${id}\n`,
    'front\nx-evil: 1',
    'Front',
    'news:1',
  ]
  for (const text of [...none, 'list:month:2026', 'list:month:2026-1', 'list:story:1', 'user:1', 'article:a,b', '*']) {
    assert.equal(keys.isKey(text), false, JSON.stringify(text))
  }
})
