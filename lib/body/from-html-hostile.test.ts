import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { env } from '#env.ts'
import { type Body, parseBody } from '#lib/body/document.ts'
import { bodyFromHtml } from '#lib/body/from-html.ts'
import { safeHref } from '#lib/body/links.ts'
import { plainText } from '#lib/body/plain-text.ts'

const library = { picture: (src: string) => `p${src.length}` }

/** Every address that the body would put into a page. */
function addressesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    (key === 'href' || key === 'url') && typeof value === 'string' ? [value] : addressesIn(value),
  )
}

function assertHarmless(body: Body) {
  assert.deepEqual(parseBody(body), body)
  for (const address of addressesIn(body)) assert.equal(safeHref(address), address)
}

const megabyte = (part: string, before = '') => before + part.repeat(Math.ceil(1_000_000 / part.length))
const numbered = (part: (at: number) => string) => Array.from({ length: 60_000 }, (_, at) => part(at)).join('')

const enormous: [string, string][] = [
  ['unclosed divs', megabyte('<div>')],
  ['unclosed bold', megabyte('<b>x')],
  [
    'paragraphs under ten unclosed marks',
    megabyte('<p>a', '<b a=1><i b=2><u c=3><s><em><font><strong><code><big><small>'),
  ],
  ['different unclosed marks in each paragraph', numbered((at) => `<p><b a=${at}>x`)],
  ['different fonts', numbered((at) => `<font size=${at}>`)],
  ['nested links', megabyte('<a href=/x><div>')],
  ['nested tables', megabyte('<table><tr><td>x')],
  ['text misplaced in a table', megabyte('<i></i>x', '<table>')],
  ['table cells', megabyte('<tr><td>1<td>2', '<table>')],
  ['attributes', `<div ${numbered((at) => `a${at} `)}>`],
  ['nested lists', megabyte('<ul><li>x')],
  ['list items', megabyte('<li>x', '<ul>')],
  ['end tags of nothing', megabyte('</p>')],
  ['templates', megabyte('<template>x')],
  ['line breaks', megabyte('a<br>')],
  ['paragraphs', megabyte('<p>x</p>')],
  ['nested quotations', megabyte('<blockquote>x')],
  ['nested figures', megabyte('<figure>x<figcaption>y')],
  ['unknown elements', numbered((at) => `<x${at}>`)],
  ['one long style', `<p style="${megabyte('a:b;')}">x`],
  ['spaces that do not break', megabyte('\u00a0', 'x')],
  ['less-than signs', megabyte('<')],
  ['ampersands', megabyte('&am')],
  ['Word items', megabyte('<p style="mso-list:l0 level9">x')],
]
for (const [what, html] of enormous)
  test(`a megabyte of ${what} is read in under two seconds`, () => {
    const start = process.cpuUsage()
    const { body } = bodyFromHtml(html, library)
    const { user, system } = process.cpuUsage(start)
    assert.ok((user + system) / 1e6 < 2)
    assertHarmless(body)
  })

test('a hundred thousand unclosed elements keep the text inside them', () => {
  const { body, losses } = bodyFromHtml(`${'<div>'.repeat(100_000)}deep${'<b>'.repeat(100_000)} down`)
  assert.equal(plainText(body), 'deep down')
  assert.deepEqual(
    losses.map(({ what }) => what),
    ['tags beyond what a page needs'],
  )
})

test('what is more than a body may hold stays as plain text, and only what is beyond the last character is cut', () => {
  const many = bodyFromHtml('<p>word</p>'.repeat(8000))
  assert.equal(many.body.content.length, 5000)
  assert.equal(plainText(many.body).split(/\s+/).length, 8000)
  const long = bodyFromHtml(`<p>${'x'.repeat(2_100_000)}</p>`)
  assert.deepEqual(
    long.losses.map(({ what }) => what),
    ['the form of blocks beyond what an article may hold, as plain text', 'characters beyond what an article may hold'],
  )
})

test('element and attribute names from the prototype are only names', () => {
  const { body } = bodyFromHtml(
    '<constructor __proto__=1>a</constructor><p constructor="x">b</p><toString>c</toString>',
  )
  assert.equal(plainText(body), 'a\n\nb\n\nc')
  assertHarmless(body)
})

const payloads = path.join(env.fixturesDir, 'payloads')
const missing = existsSync(payloads) ? false : `no folder ${payloads}`

test('no sanitiser vector of DOMPurify leaves anything that runs', { skip: missing }, async () => {
  const file = pathToFileURL(path.join(payloads, 'dompurify/expect.mjs')).href
  const { default: vectors } = (await import(file)) as { default: { payload: string }[] }
  assert.ok(vectors.length > 200)
  for (const { payload } of vectors) assertHarmless(bodyFromHtml(payload, library).body)
})

test('every naughty string stays a string', { skip: missing }, () => {
  const strings: string[] = JSON.parse(readFileSync(path.join(payloads, 'naughty/blns.json'), 'utf8'))
  assert.ok(strings.length > 500)
  for (const naughty of strings) {
    assertHarmless(bodyFromHtml(naughty, library).body)
    const quoted = naughty.replaceAll('"', '&quot;')
    assertHarmless(bodyFromHtml(`<a href="${quoted}">x</a><img src="${quoted}"><iframe src="${quoted}">`, library).body)
    assertHarmless(bodyFromHtml(`<a href="${quoted}">x</a><img src="${quoted}">`).body)
  }
})
