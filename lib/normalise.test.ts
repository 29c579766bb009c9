import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from './normalise.ts'
import { slugify } from './slug.ts'

const final = (target: string) => {
  const address = normalise(target)
  return address && `${address.path}${address.search}`
}

/** Numbers from 0 to below 1, the same ones every time. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

test('an address in its one form is answered as it is', () => {
  for (const target of ['/', '/europe', '/europe/bridge-opens', '/latest?before=2026-11-17', '/?p=12', '/a/b/c/d']) {
    assert.equal(normalise(target)?.canonical, true, target)
  }
})

const forms: [target: string, final: string][] = [
  ['/europe/', '/europe'],
  ['//europe///bridge//', '/europe/bridge'],
  ['//evil.example/x', '/evil.example/x'],
  ['/EUROPE/Bridge', '/europe/bridge'],
  ['/%65urope', '/europe'],
  ['/caf%C3%A9', '/caf%C3%A9'],
  ['/cafe%CC%81', '/caf%C3%A9'],
  ['/caf%c3%a9', '/caf%C3%A9'],
  ['/CAF%C3%89', '/caf%C3%A9'],
  ['/%C4%B0stanbul', '/istanbul'],
  ['/%252e%252e/x', '/%252e%252e/x'],
  ['/a%3Fb', '/a%3fb'.replace('3f', '3F')],
  ['/?', '/'],
  ['/latest?utm_source=mail', '/latest'],
  ['/latest?utm_source=mail&before=2026-11-17', '/latest?before=2026-11-17'],
  ['/latest?before=2026-11-17&before=2025-01-01', '/latest?before=2026-11-17'],
  ['/latest?before=', '/latest'],
  [`/latest?before=${'9'.repeat(101)}`, '/latest'],
  ['/latest?BEFORE=2026-11-17', '/latest'],
  ['/?cat=3&p=12&before=2026-11-17', '/?p=12'],
  ['/?p=12%20OR%201', '/'],
  ['/?p=-1', '/'],
  ['/europe?p=12', '/europe'],
  ['/?page_id=7', '/?page_id=7'],
  ['/x?__proto__=1&constructor=2', '/x'],
  ['/latest?before=%FF', '/latest?before=%EF%BF%BD'],
]

for (const [target, wanted] of forms) {
  test(`${target.slice(0, 60)} leads to ${wanted} at once`, () => {
    assert.equal(final(target), wanted)
    // What is left out of a query needs no redirect.
    assert.equal(normalise(target)?.canonical, target.split('?')[0] === wanted.split('?')[0])
    assert.equal(normalise(wanted)?.canonical, true, 'the end of a redirect redirects')
  })
}

const refused = [
  ...['', 'europe', 'http://evil.example/', '*', '?p=1'],
  ...['/.', '/..', '/a/../b', '/a/./b', '/%2e', '/%2E%2e/etc/passwd', '/.%2e/x', '/a/%2e%2e'],
  ...['/a%2fb', '/a%2Fb', '/..%2f..%2fetc', '/a%5cb', '/a\\b', '/%5c..%5c', '/a%00', '/a%00.jpg', '/a\u0000'],
  ...['/a%0d%0aset-cookie:x', '/a%0a', '/a%7f', '/a%C2%85', '/a%1b[31m', '/\ud800'],
  ...['/%', '/%zz', '/%e0%80%af', '/%c0%ae%c0%ae/', '/%ff', '/%ed%a0%80'],
  ...[`/${'a'.repeat(2000)}`, `/${'é'.repeat(400)}`, `/x?before=${'a'.repeat(2000)}`],
]

test('what is no address of ours is refused', () => {
  for (const target of refused) assert.equal(normalise(target), undefined, JSON.stringify(target.slice(0, 40)))
})

test('wherever an address leads, that is where it ends', () => {
  const random = seeded(2026)
  const odd = [
    'İ',
    'ı',
    'ẞ',
    'Σ',
    'ς',
    '\u0307',
    '\u0316',
    '\u0323',
    'I',
    'É',
    'ﬃ',
    'K',
    '%',
    '/',
    '.',
    '?',
    '&',
    '=',
    '+',
  ]
  const pick = () =>
    random() < 0.5 ? odd[Math.floor(random() * odd.length)] : String.fromCodePoint(Math.floor(random() * 0x3000))
  for (let n = 0; n < 20_000; n++) {
    const text = Array.from({ length: 1 + Math.floor(random() * 6) }, pick).join('')
    for (const target of [`/${text}`, `/${encodeURIComponent(text)}`, `/x?before=${encodeURIComponent(text)}`]) {
      const there = final(target)
      if (there !== undefined) assert.equal(normalise(there)?.canonical, true, JSON.stringify({ target, there }))
    }
  }
})

test('every letter there is has one form', () => {
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const there = final(`/${encodeURIComponent(`I${String.fromCodePoint(code)}\u0316`)}`)
    if (there !== undefined) assert.equal(final(there), there, code.toString(16))
  }
})

test('the address of whatever slug we make is in its one form', () => {
  for (let code = 0x20; code < 0x30000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const slug = slugify(`A${String.fromCodePoint(code)}b`)
    assert.equal(normalise(`/europe/${encodeURIComponent(slug)}`)?.canonical, true, code.toString(16))
  }
})
