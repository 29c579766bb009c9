import assert from 'node:assert/strict'
import test from 'node:test'
import { addShortcuts, currentShortcuts, type Shortcut } from './shortcut-list.ts'

const shortcut = (keys: string, name: string): Shortcut => ({ keys, name, group: 'Here', act: () => {} })
const names = () => currentShortcuts().map(({ name }) => name)

test('a page takes its shortcuts away, and those it had covered count again', () => {
  const away = addShortcuts([shortcut('?', 'All keys'), shortcut('e', 'Edit')])
  const awayToo = addShortcuts([shortcut('e', 'Edit the caption')])
  assert.deepEqual(names(), ['All keys', 'Edit the caption'])
  awayToo()
  assert.deepEqual(names(), ['All keys', 'Edit'])
  away()
  assert.deepEqual(names(), [])
})
