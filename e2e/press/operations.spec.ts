// What those who run the newsroom are told: is it alive, is it ready, what does it count, what was asked for.
import os from 'node:os'
import { parseMetrics, total } from '../metrics.ts'
import { canSeeProcesses, renderersBelow } from '../processes.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { type Printed, print, touch } from './paper.ts'

const token = 'a-token-for-the-metrics'

let server: Server
let printed: Printed[]
const fresh = () => printed.pop() as Printed

test.beforeAll(async () => {
  server = await startServer({ env: { METRICS_TOKEN: token, RENDERERS: '1' } })
  printed = await print(server, 20)
})
test.afterAll(() => server.stop())

const samples = async (from = server) => parseMetrics((await from.get('/metrics')).html)

test('it says that it is alive and ready', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const [answer, head] = [await server.get(path), await server.get(path, { method: 'HEAD' })]
    expect([answer.status, head.status, head.bytes.length], path).toEqual([200, 200, 0])
    expect(answer.headers['content-type'], path).toMatch(/^text\/plain/)
    expect(answer.html.length, path).toBeLessThan(200)
    expect((await server.get(path, { method: 'POST' })).status, path).toBe(405)
  }
})

test('without a renderer it is alive but not ready, and a reader waits for the next one', async () => {
  test.skip(!canSeeProcesses, 'Renderers are found in /proc.')
  const { path, headline } = fresh()
  const states = new Set<number>()
  const [renderer] = renderersBelow(server.pid)
  process.kill(renderer?.pid as number, 'SIGKILL')
  const page = server.get(path)
  const isReady = async () => {
    const { status } = await server.get('/readyz')
    states.add(status)
    return states.has(503) && status === 200
  }
  await expect.poll(isReady, { timeout: 15_000, intervals: [5] }).toBe(true)
  expect([...states].sort()).toEqual([200, 503].filter((status) => states.has(status)))
  const { status, html } = await page
  expect(status).toBe(200)
  expect(html).toContain(headline)
  expect(renderersBelow(server.pid).map(({ pid }) => pid)).not.toContain(renderer?.pid)
})

test('what it counts is text that Prometheus reads', async () => {
  const { headers, html } = await server.get('/metrics')
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  const found = parseMetrics(html)
  expect(found.length).toBeGreaterThan(30)
  for (const name of [
    'answers_total',
    'body_bytes_total',
    'cache_pages',
    'cache_bytes',
    'cache_evictions_total',
    'renderers',
  ]) {
    expect(total(found, `broadsheet_${name}`), name).toBeGreaterThanOrEqual(0)
  }
  for (const name of ['render_seconds', 'purge_lag_seconds']) {
    expect(total(found, `broadsheet_${name}_count`), name).toBeGreaterThanOrEqual(0)
  }
  expect(html).not.toMatch(/world\/story/)
})

test('hits, misses, refusals, renders and bytes are counted, each once', async () => {
  const { path } = fresh()
  const counts = async () => {
    const now = await samples()
    const answers = (outcome: string) => total(now, 'broadsheet_answers_total', { outcome })
    return {
      ...{ hit: answers('hit'), miss: answers('miss'), refused: answers('refused') },
      renders: total(now, 'broadsheet_render_seconds_count'),
      bytes: total(now, 'broadsheet_body_bytes_total'),
    }
  }
  const before = await counts()
  const page = await server.get(path)
  for (let turn = 0; turn < 3; turn++) await server.get(path)
  await server.get(path, { headers: { 'if-none-match': String(page.headers.etag) } })
  await server.get(path, { method: 'HEAD' })
  await server.get(path, { method: 'POST' })
  const after = await counts()
  expect({
    hit: after.hit - before.hit,
    miss: after.miss - before.miss,
    refused: after.refused - before.refused,
  }).toEqual({
    ...{ hit: 5, miss: 1, refused: 1 },
  })
  expect(after.renders - before.renders).toBe(1)
  expect(after.bytes - before.bytes).toBeGreaterThanOrEqual(4 * page.bytes.length)
  expect(after.bytes - before.bytes).toBeLessThan(6 * page.bytes.length)
})

test('a purge is counted, with the time it took', async () => {
  const { id, path } = fresh()
  await server.get(path)
  const counts = async () => total(await samples(), 'broadsheet_purge_lag_seconds_count')
  const before = await counts()
  await touch(server, id)
  await expect.poll(counts, { timeout: 3_000, intervals: [10] }).toBe(before + 1)
})

const strangers: Record<string, string>[] = [
  { 'x-forwarded-for': '203.0.113.7' },
  { 'x-forwarded-for': '127.0.0.1' },
  { forwarded: 'for=127.0.0.1' },
  { 'x-real-ip': '127.0.0.1' },
  { 'x-forwarded-host': 'localhost', 'x-forwarded-proto': 'https' },
  { via: '1.1 proxy' },
  { authorization: 'Bearer', 'x-forwarded-for': '127.0.0.1' },
  { authorization: 'Bearer wrong-token-of-some-length', 'x-forwarded-for': '127.0.0.1' },
  { authorization: `Basic ${token}`, 'x-forwarded-for': '127.0.0.1' },
]

for (const headers of strangers) {
  test(`who comes with ${JSON.stringify(headers).slice(0, 80)} is not told what is counted`, async () => {
    const { status, html } = await server.get('/metrics', { headers })
    expect([401, 403, 404]).toContain(status)
    expect(html).not.toContain('broadsheet_')
  })
}

test('who knows the token is told from anywhere', async () => {
  const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7' }
  const { status, html } = await server.get('/metrics', { headers })
  expect(status).toBe(200)
  expect(parseMetrics(html).length).toBeGreaterThan(30)
})

test('another machine is not told what is counted, and is told nothing of a host that is not ours', async () => {
  const outer = Object.values(os.networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)
  test.skip(!outer, 'This machine has no other address than its own loopback.')
  const open = await startServer({ env: { HOST: '0.0.0.0' } })
  const { port } = new URL(open.origin)
  const { getFrom } = await import('../get.ts')
  const from = getFrom(`http://${outer?.address}:${port}`)
  const host = `localhost:${port}`
  const answers = [
    await from('/metrics', { headers: { host } }),
    await from('/', { headers: { host } }),
    await from('/'),
  ]
  await open.stop()
  expect(answers.map(({ status }) => status)).toEqual([expect.any(Number), 200, 421])
  expect([401, 403, 404]).toContain(answers[0]?.status)
})

const linesOf = (from: Server) =>
  from
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('what was made is written down, what was kept is not, and nobody’s query ever', async () => {
  const { path } = fresh()
  await server.get(`${path}?token=zebra`, { headers: { cookie: 'sid=zebra', authorization: 'Basic zebra' } })
  await server.get(`${path}?token=zebra`)
  await server.get('/no-such-page?token=zebra')
  const about = (address: string) => linesOf(server).filter((line) => line.path === address)
  await expect.poll(() => about('/no-such-page').length, { timeout: 5_000, intervals: [20] }).toBe(1)
  expect(about(path)).toEqual([expect.objectContaining({ method: 'GET', path, status: 200, cache: 'miss' })])
  expect(about('/no-such-page')).toEqual([expect.objectContaining({ status: 404, cache: 'miss' })])
  expect(server.said()).not.toMatch(/zebra|127\.0\.0\.1.*no-such/)
})

test('all that was kept is written down where that was asked for', async () => {
  const talking = await startServer({ env: { ACCESS_LOG_HITS: '1' } })
  const [{ path }] = (await print(talking, 1)) as [Printed]
  for (let turn = 0; turn < 4; turn++) await talking.get(`${path}?q=zebra${turn}`)
  const caches = () =>
    linesOf(talking)
      .filter((line) => line.path === path)
      .map(({ cache }) => cache)
  await expect.poll(() => caches().length, { timeout: 5_000, intervals: [20] }).toBe(4)
  await talking.stop()
  expect(caches()).toEqual(['miss', 'hit', 'hit', 'hit'])
  expect(talking.said()).not.toContain('zebra')
})
