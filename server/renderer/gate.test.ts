import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { type Gated, gate } from './gate.ts'

const asked: string[] = []
const renderer: Gated = {
  async page(target, now) {
    asked.push(`page ${target}`)
    if (target === '/broken') throw new Error('A renderer never throws; this one does.')
    return { status: 200, headers: { 'x-now': now.toISOString() }, body: Buffer.from('a page') }
  },
  async pass(request, response) {
    asked.push(`${request.method} ${request.url}`)
    response.end('passed')
  },
  failure: (status) => ({ status, headers: {}, body: Buffer.from('failed') }),
}

const server = http.createServer(gate(renderer, 'open sesame')).listen(0, '127.0.0.1')
await once(server, 'listening')
test.after(() => server.close())

async function ask(path: string, headers: Record<string, string>, method = 'GET') {
  asked.length = 0
  const { port } = server.address() as AddressInfo
  const request = http.request({ port, host: '127.0.0.1', path, headers, method, agent: false }).end()
  const [response] = await once(request, 'response')
  const body = (await response.toArray()).join('')
  return { status: response.statusCode, headers: response.headers, body, asked: asked[0] }
}

const known = { 'x-press-secret': 'open sesame' }
const now = { 'x-press-now': '1763812800000' }

test('who does not know the secret is refused, whatever is asked for', async () => {
  for (const path of ['/', '/admin', '/_next/static/chunk.js', '/admin/../']) {
    for (const secret of [undefined, '', 'open sesamf', 'open sesame ', 'undefined', 'open sesame, open sesame']) {
      const { status, asked } = await ask(path, {
        ...now,
        ...(secret === undefined ? {} : { 'x-press-secret': secret }),
      })
      // A trailing space is no part of a header's value.
      if (secret !== 'open sesame ') assert.deepEqual({ status, asked }, { status: 403, asked: undefined }, secret)
    }
  }
})

test('a page is made as of the moment that is named', async () => {
  const { status, headers, body } = await ask('/europe?before=x', { ...known, ...now })
  assert.deepEqual([status, headers['x-now'], body], [200, '2025-11-22T12:00:00.000Z', 'a page'])
  assert.equal(headers['content-length'], '6')
})

test('a page without a moment, or with what is none, is not made', async () => {
  for (const moment of [{}, { 'x-press-now': '' }, { 'x-press-now': 'now' }, { 'x-press-now': '-1' }]) {
    const { status, asked } = await ask('/', { ...known, ...moment } as Record<string, string>)
    assert.deepEqual({ status, asked }, { status: 400, asked: undefined })
  }
  assert.equal((await ask('/', { ...known, ...now }, 'POST')).status, 400)
})

test('the desk is passed on, and never made as a page', async () => {
  assert.equal((await ask('/admin', known)).asked, 'GET /admin')
  assert.equal((await ask('/admin/articles?x=1', known, 'POST')).asked, 'POST /admin/articles?x=1')
  assert.equal((await ask('/_next/static/a.js', known)).asked, 'GET /_next/static/a.js')
  assert.equal((await ask('/administration', { ...known, ...now })).asked, 'page /administration')
  // The renderer finds nothing there.
  assert.equal((await ask('/admin', { ...known, ...now })).asked, 'page /admin')
})

test('what goes wrong is answered with the page for it', async () => {
  const { status, body } = await ask('/broken', { ...known, ...now })
  assert.deepEqual([status, body], [500, 'failed'])
})
