import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import test from 'node:test'
import { fontFiles } from '#components/ui/font-files.ts'
import { fontsToPreload } from '#components/ui/fonts.ts'

test('every font file that a page may ask for is there', () => {
  for (const path of Object.values(fontFiles)) assert.ok(existsSync(`public${path}`), path)
})

test('an English page asks for three files, a Turkish one for the letters of two of them too', () => {
  assert.deepEqual(fontsToPreload('list', 'en-GB'), [fontFiles.display, fontFiles.sans, fontFiles.text])
  assert.deepEqual(fontsToPreload('article', 'en'), [fontFiles.display, fontFiles.text, fontFiles.sans])
  assert.deepEqual(fontsToPreload('list', 'tr'), [
    ...[fontFiles.display, fontFiles.sans, fontFiles.text],
    ...[fontFiles['display-names'], fontFiles['sans-names']],
  ])
})

test('a Romanian page needs the letters of names, a Polish one all the others too', () => {
  const beyond = (language: string) => fontsToPreload('article', language).slice(3)
  assert.deepEqual(beyond('ro'), [fontFiles['display-names'], fontFiles['text-names']])
  assert.deepEqual(beyond('pl'), [
    ...[fontFiles['display-names'], fontFiles['display-ext']],
    ...[fontFiles['text-names'], fontFiles['text-ext']],
  ])
})

test('other scripts ask for their own faces', () => {
  assert.deepEqual(fontsToPreload('article', 'ar'), [fontFiles.naskh, fontFiles['arabic-sans']])
  assert.deepEqual(fontsToPreload('list', 'he'), [fontFiles.hebrew, fontFiles.sans])
  assert.ok(fontsToPreload('article', 'uk').includes(fontFiles['text-cyrillic']))
})

test('Greek has no sans of its own, and none is asked for', () => {
  assert.deepEqual(fontsToPreload('list', 'el'), [
    ...[fontFiles.display, fontFiles.sans, fontFiles.text, fontFiles['display-greek']],
  ])
})
