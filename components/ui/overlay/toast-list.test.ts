import assert from 'node:assert/strict'
import test from 'node:test'
import { currentToasts, dropToast, showToast, watchToasts } from './toast-list.ts'

const said = () => currentToasts().map((toast) => toast.said)

test('the newest three toasts stay, and each can be dropped', () => {
  let changes = 0
  const stop = watchToasts(() => {
    changes += 1
  })
  const ids = ['Saved.', 'Invited Ben.', 'Moved.', 'Undone.'].map((text) => showToast({ said: text }))
  assert.deepEqual(said(), ['Invited Ben.', 'Moved.', 'Undone.'])
  dropToast(ids[2] as number)
  assert.deepEqual(said(), ['Invited Ben.', 'Undone.'])
  stop()
  for (const id of ids) dropToast(id)
  assert.deepEqual(said(), [])
  assert.equal(changes, 5)
})
