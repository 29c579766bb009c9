import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from './normalise.ts'
import * as urls from './urls.ts'

test('every address that we make is in its one form', () => {
  const slug = 'الجسر-يفتح'
  const made = [
    ...[urls.homePath, urls.latestPath, urls.correctionsPath, urls.topicsPath, urls.authorsPath, urls.archivePath],
    ...[urls.sectionPath(slug), urls.pagePath(slug), urls.articlePath('europe', slug), urls.topicPath(slug)],
    ...[urls.authorPath(slug), urls.monthPath(2026, 3), urls.mediaPath('a-b', 640, 'webp')],
    urls.earlierPath(urls.sectionPath('europe'), '2026-11-17'),
    urls.earlierPath('/latest', '-1a-019a0b1c-2d3e-7f40-8a5b-6c7d8e9f0a1b'),
  ]
  for (const path of made) assert.equal(normalise(path)?.canonical, true, path)
})

test('no word of an article can leave its place in the address', () => {
  assert.equal(urls.articlePath('a/b', '../x?y#z'), '/a%2Fb/..%2Fx%3Fy%23z')
  assert.equal(urls.earlierPath('/latest', 'a&p=1'), '/latest?before=a%26p%3D1')
})

test('an absolute address is on our origin', () => {
  assert.equal(urls.absolute('https://news.example', '/europe/bridge'), 'https://news.example/europe/bridge')
  assert.equal(urls.absolute('https://news.example', '/'), 'https://news.example/')
})

test('a month is two figures', () => assert.equal(urls.monthPath(2026, 3), '/archive/2026/03'))

test('a badly encoded segment is no slug', () => {
  assert.equal(urls.decodePart('caf%C3%A9'), 'café')
  assert.equal(urls.decodePart('%zz'), '')
})
