import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from './ask.ts'
import { headerLines, notOfKind } from './kinds.ts'
import { bodyOf, wordsOf } from './next-app.ts'
import { configuration } from './nginx.ts'
import { pressReport, type Round } from './press-report.ts'

function answer(status: number, headers: Record<string, string>): Answer {
  return { status, headers, rawHeaders: Object.entries(headers).flat(), body: Buffer.from('x'), ms: 1 }
}

const run = (perSecond: number, p99 = 1) => ({
  requests: perSecond,
  perSecond,
  p50: p99 / 2,
  p99,
  cost: 1e6 / perSecond,
})

const round: Round = {
  'the front': { identity: run(950, 1.2), gzip: run(960), '304': run(800) },
  'bare Node': { identity: run(1000, 1), gzip: run(1000), '304': run(1000) },
  nginx: { identity: run(2000) },
  'next start': { identity: run(40) },
}

test('the press is judged by ratios of the same rounds', () => {
  const slow = Object.fromEntries(Object.entries(round).map(([name, runs]) => [name, half(runs)]))
  const { figures } = pressReport([round, slow, round], [])
  const byName = new Map(figures.map((figure) => [figure.what, figure]))
  const is = (what: string) => [byName.get(what)?.measured, byName.get(what)?.isMet]
  assert.deepEqual(is('identity: requests/s, of bare Node'), ['0.95', true])
  assert.deepEqual(is('identity: requests/s, of nginx'), ['0.47', true])
  assert.deepEqual(is('identity: requests/s, of next start'), ['23.75', true])
  assert.deepEqual(is('304: requests/s, of bare Node'), ['0.80', false])
  assert.deepEqual(is('identity: processor time a request, of bare Node'), ['1.05', undefined])
  assert.deepEqual(is('identity: p99, of bare Node'), ['1.20', true])
  assert.deepEqual(is('gzip: requests/s, of identity'), ['1.01', true])
  assert.deepEqual(is('304: requests/s, of identity'), ['0.84', false])
})

const half = (runs: Round[string]) =>
  Object.fromEntries(
    Object.entries(runs).map(([kind, { perSecond, ...rest }]) => [kind, { ...rest, perSecond: perSecond / 2 }]),
  )

test('what was not measured is not judged', () => {
  const { figures, notes = '' } = pressReport([{ 'the front': { identity: run(10) } }], ['nginx was left out.'])
  assert.deepEqual(
    figures.map(({ what }) => what),
    ['identity: p99'],
  )
  assert.match(notes, /nginx was left out\./)
})

test('an answer of another status or coding than it should be is not measured', () => {
  assert.equal(notOfKind('identity', answer(200, {})), undefined)
  assert.equal(notOfKind('br', answer(200, { 'content-encoding': 'br' })), undefined)
  assert.equal(notOfKind('304', answer(304, {})), undefined)
  assert.match(String(notOfKind('304', answer(200, {}))), /200 instead of 304/)
  assert.match(String(notOfKind('gzip', answer(200, {}))), /no coding instead of gzip/)
  assert.match(String(notOfKind('identity', answer(200, { 'content-encoding': 'br' }))), /br instead of no coding/)
})

test('headers are the same whatever their order and the moment', () => {
  const one = answer(200, { Date: 'Sun', ETag: '"1"', vary: 'accept-encoding' })
  const other = answer(200, { vary: 'accept-encoding', etag: '"1"', date: 'Mon' })
  assert.deepEqual(headerLines(one), headerLines(other))
  assert.notDeepEqual(headerLines(one), headerLines(answer(200, { etag: '"2"' })))
})

test('nginx is told the headers of the front, but those that it makes itself', () => {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    etag: '"1"',
    'content-length': '10',
    'speculation-rules': '"/rules.json"',
    'content-security-policy': "default-src 'none'",
  }
  const text = configuration('/folder', 4000, answer(200, headers))
  assert.match(text, /add_header speculation-rules "\\"\/rules\.json\\"";/)
  assert.match(text, /add_header content-security-policy "default-src 'none'";/)
  assert.match(text, /default_type "text\/html; charset=utf-8";/)
  assert.doesNotMatch(text, /add_header (?:etag|content-length|content-type)/)
  assert.match(text, /listen 127\.0\.0\.1:4000;/)
  assert.throws(() => configuration('/folder', 4000, answer(200, { link: '$uri' })), /header link/)
})

test('the page that Next is given has the words of ours, and no script', () => {
  const html =
    '<!doctype html><html><head><title>T</title></head><body><h1>Bridge</h1><script>x</script><p>opens<!-- --> today</p></body></html>'
  assert.equal(bodyOf(html), '<h1>Bridge</h1><p>opens<!-- --> today</p>')
  assert.equal(wordsOf(html), 'Bridge opens today')
  assert.equal(
    wordsOf(`<html><body><div>${bodyOf(html)}</div><script>self.__next_f</script></body></html>`),
    wordsOf(html),
  )
})
