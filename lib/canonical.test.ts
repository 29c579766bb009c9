import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from './canonical.ts'

test('the order of keys does not matter, that of lists does', () => {
  assert.equal(canonical({ b: [{ d: 1, c: 2 }], a: null }), canonical({ a: null, b: [{ c: 2, d: 1 }] }))
  assert.notEqual(canonical([1, 2]), canonical([2, 1]))
  assert.equal(canonical({ a: undefined }), '{}')
})
