import assert from 'node:assert/strict'
import test from 'node:test'
import { parseHTML } from 'linkedom'
import { isTyping } from './typing.ts'

const { document } = parseHTML(`<body>
  <input type="text"><textarea></textarea><select><option></select>
  <div contenteditable="true"><p id="inside">x</p></div>
  <div role="dialog"><button id="closes">Close</button></div>
  <button id="page">Save</button>
</body>`)
const press = (selector: string, more = {}) => ({
  target: document.querySelector(selector) as unknown as EventTarget,
  isComposing: false,
  repeat: false,
  ...more,
})

test('no key is a command while somebody types, in a dialog, or held down', () => {
  for (const selector of ['input', 'textarea', 'select', '#inside', '#closes'])
    assert.equal(isTyping(press(selector)), true)
  assert.equal(isTyping(press('#page', { isComposing: true })), true)
  assert.equal(isTyping(press('#page', { repeat: true })), true)
})

test('anywhere else a key may be a command', () => {
  assert.equal(isTyping(press('#page')), false)
  assert.equal(isTyping(press('body')), false)
  assert.equal(isTyping({ target: null, isComposing: false, repeat: false }), false)
})
