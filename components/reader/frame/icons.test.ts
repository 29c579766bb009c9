import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { icons } from '#components/reader/frame/icons.ts'

test('the icon within a page is the one that crawlers get as a file', () => {
  const [file, within] = icons.icon
  const drawing = decodeURIComponent(within?.url.replace('data:image/svg+xml,', '') ?? '')
  assert.equal(drawing, readFileSync(`public${file?.url}`, 'utf8').trim().replaceAll('"', "'"))
})
