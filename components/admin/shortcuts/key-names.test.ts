import assert from 'node:assert/strict'
import test from 'node:test'
import { keyNames } from './key-names.ts'

test('keys are named as they are printed on this keyboard', () => {
  assert.deepEqual(keyNames('g p', false), [['G'], ['P']])
  assert.deepEqual(keyNames('$mod+k', false), [['Ctrl', 'K']])
  assert.deepEqual(keyNames('$mod+k', true), [['⌘', 'K']])
  assert.deepEqual(keyNames('$mod+Enter', true), [['⌘', '↵']])
})

test('a Shift that only some keyboards need is not named', () => {
  assert.deepEqual(keyNames('[Shift]+?', false), [['?']])
  assert.deepEqual(keyNames('[Shift]+/', false), [['/']])
})
