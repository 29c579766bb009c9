// Readers are served whatever dies, whoever floods, however slowly somebody reads. A few seconds of each; with
// ENDURANCE=30 in the environment, thirty of each.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { countOf, flood, type Heard, load, quantile } from '../load.ts'
import { parseMetrics, total } from '../metrics.ts'
import { canSeeProcesses, memoryOf, type Process, processesBelow, renderersBelow, whoStays } from '../processes.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { type Printed, print } from './paper.ts'
import type { Reading } from './steady-reader.ts'

const seconds = Number(process.env.ENDURANCE ?? 5)
const cacheMB = 8

let server: Server
let printed: Printed[]

test.beforeAll(async () => {
  server = await startServer({ env: { RENDERERS: '2', CACHE_MB: String(cacheMB) } })
  printed = await print(server, 12)
  for (const { path } of printed) await server.get(path)
})
test.afterAll(() => server.stop())
test.beforeEach(() => test.setTimeout(30_000 + 4_000 * seconds))

const keptPath = (turn: number) => (printed[turn % printed.length] as Printed).path

let asked = 0
/** An address that nobody has asked for yet, of a page that there is: the latest before some day to come. */
function coldPath(): string {
  const day = new Date(Date.UTC(2100, 0, 1) + asked++ * 86_400_000)
  return `/latest?before=${day.toISOString().slice(0, 10)}`
}

/** What is wrong with answers for pages that are kept: anything but the whole page. */
const wrong = (heard: Heard[]) =>
  heard.filter(({ path, status, bytes }) => {
    const { headline } = printed.find((each) => each.path === path) as Printed
    return status !== 200 || !bytes.includes(headline) || !bytes.subarray(-20).includes('</html>')
  })

const until = (moment: number) => () => Date.now() < moment

/** Kills so many renderers, one a second, each while all are there again; on a slow machine that takes longer. */
async function killEverySecond(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    const [began, renderers] = [Date.now(), renderersBelow(server.pid)]
    process.kill((renderers[turn % renderers.length] as Process).pid, 'SIGKILL')
    await expect.poll(async () => (await counts()).ready, { timeout: 10_000, intervals: [50] }).toBeLessThan(2)
    await expect.poll(async () => (await counts()).ready, { timeout: 20_000, intervals: [50] }).toBe(2)
    await wait(Math.max(0, 1_000 - (Date.now() - began)))
  }
}

test('readers do not notice that renderers die, one every second', async () => {
  test.skip(!canSeeProcesses, 'Renderers are found in /proc.')
  let isOver = false
  const goesOn = () => !isOver
  const [kept, cold] = await Promise.all([
    flood(server.origin, { perSecond: 150, path: keptPath, goesOn }),
    load(server.origin, { readers: 2, path: coldPath, goesOn }),
    killEverySecond(seconds).finally(() => {
      isOver = true
    }),
  ])
  expect(countOf(kept)).toEqual({ '200 hit': kept.length })
  expect(wrong(kept)).toEqual([])
  expect(countOf(cold)).toEqual({ '200 miss': cold.length })
  expect(kept.length).toBeGreaterThan(50 * seconds)
  expect(cold.length).toBeGreaterThan(2 * seconds)
  expect((await counts()).restarts).toBe(seconds)
})

test('ten times more than can be made leaves kept pages as they were, and is over when it is over', async () => {
  const goesOnUntil = until(Date.now() + 1_500)
  const calm = await load(server.origin, { readers: 4, path: coldPath, goesOn: goesOnUntil })
  const perSecond = Math.max(20, calm.length / 1.5)
  // So many others may have taken their places.
  for (const { path } of printed) await server.get(path)
  const end = Date.now() + seconds * 1000
  const [kept, cold] = await Promise.all([
    readSteadily({
      origin: server.origin,
      paths: printed.map(({ path }) => path),
      perSecond: 100,
      time: seconds * 1000,
    }),
    flood(server.origin, { perSecond: perSecond * 10, path: coldPath, goesOn: until(end) }),
  ])
  expect(Object.keys(kept.counts)).toEqual(['200 hit'])
  expect(kept.cut).toBe(0)
  // Five milliseconds is the promise, of the server alone; here two other files of tests and their servers share its
  // processors, so that this says only that kept pages do not wait in the line of those that are made (25 s).
  expect(kept.p95).toBeLessThan(2_500)
  const refused = cold.filter(({ status }) => status === 503)
  const counts = countOf(cold)
  expect(
    Object.keys(counts).filter((name) => name !== '200 miss' && name !== '503'),
    JSON.stringify(counts),
  ).toEqual([])
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.filter(({ retryAfter }) => !(Number(retryAfter) > 0))).toEqual([])
  await expect.poll(() => timesOfRefusals().length, { timeout: 5_000 }).toBeGreaterThanOrEqual(refused.length)
  // Fifty milliseconds is the promise.
  expect(timesOfRefusals()[Math.floor(refused.length * 0.95)]).toBeLessThan(500)
  const isWell = async () => {
    const [{ status, took }] = (await load(server.origin, { readers: 1, path: coldPath, goesOn: oneTurn() })) as [Heard]
    return status === 200 && took < 1_000
  }
  await expect.poll(isWell, { timeout: 5_000 }).toBe(true)
  expect((await server.get('/readyz')).status).toBe(200)
})

async function readSteadily(reading: Reading): Promise<{ counts: Record<string, number>; cut: number; p95: number }> {
  const program = ['--disable-warning=ExperimentalWarning', 'e2e/press/steady-reader.ts', JSON.stringify(reading)]
  const { stdout } = await promisify(execFile)(process.execPath, program)
  return JSON.parse(stdout)
}

/** How long the server itself took to say 503, in ms, in ascending order. */
const timesOfRefusals = (): number[] =>
  server
    .said()
    .split('\n')
    .filter((line) => line.includes('"status":503'))
    .map((line) => Number(JSON.parse(line).ms))
    .sort((a, b) => a - b)

const oneTurn = () => {
  let turns = 0
  return () => turns++ < 1
}

test('memory has a bound, however many addresses are asked for', async () => {
  const many = 60 * seconds
  const heard = await load(server.origin, {
    readers: 4,
    path: (turn) => (turn % 2 ? coldPath() : `/world/never-${turn}`),
    goesOn: (heard) => heard.length < many,
  })
  expect(heard.filter(({ status }) => status !== 200 && status !== 404)).toEqual([])
  for (const { path } of printed) await server.get(path)
  const before = await counts()
  const junk = await load(server.origin, {
    readers: 4,
    path: (turn) => `${keptPath(turn)}?x=${turn}&utm_source=${'y'.repeat(turn % 500)}`,
    goesOn: (heard) => heard.length < many * 10,
  })
  expect(countOf(junk)['200 hit']).toBe(junk.length)
  const after = await counts()
  expect(after.renders).toBe(before.renders)
  expect(after.pages).toBeLessThanOrEqual(before.pages)
  expect(after.bytes).toBeLessThanOrEqual(cacheMB * 1024 * 1024)
  expect(after.evictions).toBeGreaterThan(0)
  if (canSeeProcesses) expect(memoryOf(server.pid)).toBeLessThan(400 * 1024 * 1024)
})

async function counts() {
  const now = parseMetrics((await server.get('/metrics')).html)
  return {
    renders: total(now, 'broadsheet_render_seconds_count'),
    pages: total(now, 'broadsheet_cache_pages'),
    bytes: total(now, 'broadsheet_cache_bytes'),
    evictions: total(now, 'broadsheet_cache_evictions_total'),
    ready: total(now, 'broadsheet_renderers', { of: 'ready' }),
    restarts: total(now, 'broadsheet_renderers', { of: 'restarts' }),
  }
}

/** Connections that are open and say something slowly, or nothing. */
async function connections(count: number, say: (socket: net.Socket) => void): Promise<net.Socket[]> {
  const { hostname, port } = new URL(server.origin)
  const sockets = Array.from({ length: count }, () => net.connect(Number(port), hostname).on('error', () => undefined))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  for (const socket of sockets) say(socket)
  return sockets
}

test('who speaks slowly, reads slowly or says nothing holds up nobody', async () => {
  const { host } = new URL(server.origin)
  const head = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n`
  const slow = await Promise.all([
    connections(150, () => undefined),
    connections(150, (socket) => socket.write(head('/').slice(0, -4))),
    connections(50, (socket) => socket.write(`POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100000\r\n\r\nx`)),
    // Asks for the same page a hundred times and reads none of them.
    connections(50, (socket) => socket.pause().write(`${head(keptPath(0))}\r\n`.repeat(100))),
    connections(20, (socket) => socket.pause().write(`${head(coldPath())}\r\n`)),
  ])
  const talking = slow.flat()
  const drip = setInterval(() => {
    for (const socket of slow[1] ?? []) socket.write('x')
  }, 200)
  const end = Date.now() + Math.min(seconds, 5) * 400
  const kept = await load(server.origin, { readers: 4, path: keptPath, goesOn: until(end) })
  const cold = await server.get(coldPath())
  clearInterval(drip)
  if (canSeeProcesses) expect(memoryOf(server.pid)).toBeLessThan(400 * 1024 * 1024)
  for (const socket of talking) socket.destroy()
  expect(countOf(kept)).toEqual({ '200 hit': kept.length })
  expect(wrong(kept)).toEqual([])
  expect(quantile(kept, 0.95)).toBeLessThan(250)
  expect(cold.status).toBe(200)
})

test('a request that never ends is ended, with a word', async () => {
  test.skip(seconds < 30, 'ENDURANCE is not 30: the patience of the server is longer than this test’s.')
  const { host } = new URL(server.origin)
  const { answers, isClosed } = await server.speak(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: `, { limit: 60_000 })
  expect(isClosed).toBe(true)
  expect(answers.map(({ status }) => status)).toEqual([408])
})

test('told to stop under load, it finishes what it has begun, leaves within ten seconds and leaves nobody behind', async () => {
  const stopping = await startServer()
  await print(stopping, 1)
  // Somebody never finishes asking: that is not waited for longer than the ten seconds.
  const { hostname, port, host } = new URL(stopping.origin)
  const endless = net.connect(Number(port), hostname).on('error', () => undefined)
  await once(endless, 'connect')
  endless.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: `)
  const below = processesBelow(stopping.pid)
  let told = 0
  const answers = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const answer = await stopping.get(coldPath())
      // The first page has come: the others are on their way.
      if (told === 0) for (const name of ['SIGTERM', 'SIGTERM'] as const) stopping.signal(name)
      told ||= Date.now()
      return answer
    }),
  )
  const { code, signal } = await stopping.ended
  endless.destroy()
  expect(Date.now() - told).toBeLessThan(10_500)
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  for (const { html } of answers) expect(html).toMatch(/<\/html>\s*$/)
  expect([code, signal]).toEqual([0, null])
  await expect(stopping.get('/')).rejects.toThrow()
  expect(await whoStays(below)).toEqual([])
  await stopping.stop()
})

test('a front that is killed takes its renderers with it', async () => {
  test.skip(!canSeeProcesses, 'Processes are found in /proc.')
  const doomed = await startServer()
  await doomed.get('/')
  const below = processesBelow(doomed.pid)
  expect(below.length).toBeGreaterThan(0)
  doomed.signal('SIGKILL')
  expect((await doomed.ended).signal).toBe('SIGKILL')
  expect((await whoStays(below, 5_000)).map(({ command }) => command)).toEqual([])
  await doomed.stop()
})
