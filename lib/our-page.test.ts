import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFromOurPage } from './our-page.ts'

const ours = 'https://news.example'

test('only our own origin, to the letter, began a change', () => {
  assert.equal(isFromOurPage({ origin: ours, site: 'same-origin' }, ours), true)
  assert.equal(isFromOurPage({ origin: ours, site: null }, ours), true)
  const others = [
    undefined,
    null,
    '',
    'null',
    'http://news.example',
    'https://news.example.evil',
    'https://news.example:1',
  ]
  for (const origin of others) assert.equal(isFromOurPage({ origin, site: 'same-origin' }, ours), false, String(origin))
})

test('a browser that says another site began it is believed', () => {
  for (const site of ['cross-site', 'same-site', 'none'])
    assert.equal(isFromOurPage({ origin: ours, site }, ours), false)
})
