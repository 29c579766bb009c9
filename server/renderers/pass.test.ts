// Requests of the desk, streamed through to real renderer processes and back.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { deskFor, renderersFor, until } from './testing.ts'

const send = (url: string, options: RequestOptions = {}) => http.request(url, { agent: false, ...options })

async function answerTo(request: http.ClientRequest): Promise<IncomingMessage> {
  const [response] = await once(request, 'response')
  return response
}

async function get(url: string, options: RequestOptions = {}) {
  const response = await answerTo(send(url, options).end())
  const body = (await response.toArray()).join('')
  return { status: response.statusCode, headers: response.headers, body }
}

test('an upload is streamed: its beginning has come back before its end is sent', async (t) => {
  const desk = await deskFor(t, await renderersFor(t))
  const upload = send(`${desk}/admin/echo`, { method: 'POST' })
  upload.write('beginning')
  const response = await answerTo(upload)
  const [first] = await once(response, 'data')
  assert.equal(String(first), 'beginning')
  upload.end(' and end')
  assert.equal((await response.toArray()).join(''), ' and end')
})

test('a large upload arrives whole, with no more of it in memory than a connection holds', async (t) => {
  const desk = await deskFor(t, await renderersFor(t))
  const upload = send(`${desk}/admin/echo`, { method: 'POST' })
  const answer = answerTo(upload)
  const chunk = Buffer.alloc(1024 * 1024, 'x')
  let isHeldBack = false
  // Nothing is read at first: the sender must be held back long before 64 MB.
  let sent = 0
  while (sent < 64 && !isHeldBack) {
    sent += 1
    if (!upload.write(chunk)) isHeldBack = !(await Promise.race([once(upload, 'drain'), wait(300)]))
  }
  assert.ok(isHeldBack)
  let size = 0
  const response = await answer
  response.on('data', (part: Buffer) => {
    size += part.length
  })
  upload.end()
  await once(response, 'end')
  assert.equal(size, sent * chunk.length)
})

test('an event stream comes event by event, and who hangs up ends it behind too', async (t) => {
  const desk = await deskFor(t, await renderersFor(t))
  const response = await answerTo(send(`${desk}/admin/events`).end())
  assert.equal(response.headers['content-type'], 'text/event-stream')
  const [first] = await once(response, 'data')
  assert.equal(String(first), 'data: 1\n\n')
  const [second] = await once(response, 'data')
  assert.equal(String(second), 'data: 2\n\n')
  response.on('error', () => undefined).destroy()
  await until(async () => (await get(`${desk}/admin/aborted`)).body === '1')
})

test('a client that hangs up in the middle of an upload is not waited for', async (t) => {
  const renderers = await renderersFor(t)
  const desk = await deskFor(t, renderers)
  const upload = send(`${desk}/admin/echo`, { method: 'POST' }).on('error', () => undefined)
  upload.write('beginning')
  await until(() => renderers.numbers().passing === 1)
  upload.destroy()
  await until(() => renderers.numbers().passing === 0)
})

test('what a client claims of itself is not passed on; what we know of it is', async (t) => {
  const desk = await deskFor(t, await renderersFor(t))
  const claims = {
    ...{ host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.2.3.4', forwarded: 'for=1' },
    ...{ 'x-forwarded-proto': 'gopher', 'x-press-secret': 'guess', 'x-press-now': '1', 'x-middleware-subrequest': 'a' },
    ...{ connection: 'close, x-mine', 'x-mine': '1', 'x-matched-path': '/', cookie: 'a=1', rsc: '1' },
  }
  const { body } = await get(`${desk}/admin/headers`, { headers: claims })
  const { 'x-press-secret': secret, ...seen } = JSON.parse(body)
  assert.notEqual(secret, 'guess')
  assert.deepEqual(seen, {
    ...{ host: 'localhost:3000', 'x-forwarded-host': 'localhost:3000', 'x-forwarded-proto': 'http' },
    ...{ 'x-forwarded-for': '127.0.0.1', cookie: 'a=1', rsc: '1', connection: 'keep-alive' },
  })
})

test('an answer keeps its status and its headers, those of the connection left out', async (t) => {
  const desk = await deskFor(t, await renderersFor(t))
  const { status, headers } = await get(`${desk}/admin/early`)
  assert.equal(status, 303)
  assert.equal(headers.location, '/admin')
  assert.deepEqual(headers['set-cookie'], ['a=1', 'b=2'])
  assert.equal(headers['x-own'], undefined)
})

test('while the renderer is being replaced the desk waits for the next one', async (t) => {
  const renderers = await renderersFor(t)
  const desk = await deskFor(t, renderers)
  const { pid } = JSON.parse((await renderers.page('/page', new Date())).body.toString())
  process.kill(pid, 'SIGKILL')
  await until(() => !renderers.isReady())
  assert.equal((await get(`${desk}/admin/headers`)).status, 200)
})

test('a renderer that dies before it has answered gives 503, and what was sent is not sent twice', async (t) => {
  const renderers = await renderersFor(t)
  const desk = await deskFor(t, renderers)
  const upload = send(`${desk}/admin/die`, { method: 'POST' })
  const answer = answerTo(upload)
  upload.end('once')
  assert.equal((await answer).statusCode, 503)
  await until(() => renderers.numbers().ready === 1 && renderers.numbers().restarts === 1)
})

test('a renderer that dies in the middle of its answer ends the connection: no half answer looks whole', async (t) => {
  const renderers = await renderersFor(t)
  const desk = await deskFor(t, renderers)
  const response = await answerTo(send(`${desk}/admin/events`).end())
  await once(response, 'data')
  const { pid } = JSON.parse((await renderers.page('/page', new Date())).body.toString())
  const broken = once(response, 'error')
  process.kill(pid, 'SIGKILL')
  await broken
  assert.equal(response.complete, false)
})
