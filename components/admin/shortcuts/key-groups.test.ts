import assert from 'node:assert/strict'
import test from 'node:test'
import { keyGroups } from './key-groups.ts'
import { countingKeys } from './single-keys.ts'

const act = () => {}
const shortcuts = [
  { keys: '$mod+k', name: 'Find', group: 'Everywhere', act },
  { keys: 'e', name: 'Edit', group: 'Article', act },
  { keys: '[Shift]+/', name: 'Find', group: 'Everywhere', act },
]

test('single keys turned off leave only those with Ctrl', () => {
  assert.deepEqual(
    countingKeys(shortcuts, false).map(({ keys }) => keys),
    ['$mod+k'],
  )
  assert.equal(countingKeys(shortcuts, true).length, 3)
})

test('keys that do the same are one line of their group', () => {
  assert.deepEqual(keyGroups(shortcuts), [
    { group: 'Everywhere', lines: [{ name: 'Find', keys: ['$mod+k', '[Shift]+/'], act }] },
    { group: 'Article', lines: [{ name: 'Edit', keys: ['e'], act }] },
  ])
})
