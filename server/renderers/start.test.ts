// The renderers as an origin, over real processes that answer, die and grow.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isOverloaded } from '../front/origin.ts'
import { startRenderers } from './start.ts'
import { isAlive, newFile, renderersFor, until } from './testing.ts'

const now = new Date('2026-11-22T12:00:00Z')

test('a page comes whole, with its headers, as of the moment that was asked for', async (t) => {
  const renderers = await renderersFor(t)
  const page = await renderers.page('/page', now)
  assert.equal(page.status, 200)
  assert.deepEqual(page.headers, { 'surrogate-key': 'front' })
  assert.equal(JSON.parse(page.body.toString()).now, String(now.getTime()))
})

test('a renderer that dies halfway through a page is replaced, and the page made by its successor', async (t) => {
  const made: number[] = []
  const renderers = await renderersFor(t, { onRender: (_, status) => made.push(status) })
  const page = await renderers.page(`/halves?once=${newFile(t)}`, now)
  assert.equal(page.body.toString(), 'whole')
  const { retries, restarts, failures } = renderers.numbers()
  assert.deepEqual({ retries, restarts, failures, made }, { retries: 1, restarts: 1, failures: 0, made: [200] })
})

test('a page that kills every renderer is given up, and others are made again', async (t) => {
  const renderers = await renderersFor(t)
  await assert.rejects(renderers.page('/halves', now), /broke off/)
  assert.equal(renderers.numbers().failures, 1)
  assert.equal((await renderers.page('/page', now)).status, 200)
})

test('pages that were made beside one that kills are made in the end', async (t) => {
  const renderers = await renderersFor(t)
  const innocent = [renderers.page('/slow?ms=100', now), renderers.page('/slow?ms=100', now)]
  const [deadly] = await Promise.allSettled([renderers.page('/halves', now)])
  assert.equal(deadly.status, 'rejected')
  assert.deepEqual(
    (await Promise.all(innocent)).map(({ status }) => status),
    [200, 200],
  )
  assert.equal(renderers.numbers().failures, 1)
})

test('pages are shared among the renderers, and none makes more at a time than it may', async (t) => {
  const renderers = await renderersFor(t, { count: 2, concurrency: 2 })
  await until(() => renderers.numbers().ready === 2)
  const pages = Promise.all(Array.from({ length: 6 }, () => renderers.page('/slow?ms=150', now)))
  await wait(50)
  const { inFlight, waiting } = renderers.numbers()
  assert.deepEqual({ inFlight, waiting }, { inFlight: 4, waiting: 2 })
  const pids = (await pages).map(({ body }) => body.toString())
  assert.equal(new Set(pids).size, 2)
  assert.equal(renderers.numbers().inFlight, 0)
})

test('when too many wait the next is refused at once, and what waits is made', async (t) => {
  const renderers = await renderersFor(t, { concurrency: 1, longestLine: 3 })
  const waiting = Array.from({ length: 4 }, () => renderers.page('/slow?ms=200', now))
  const began = performance.now()
  await assert.rejects(renderers.page('/page', now), isOverloaded)
  assert.ok(performance.now() - began < 50)
  assert.deepEqual(
    (await Promise.all(waiting)).map(({ status }) => status),
    [200, 200, 200, 200],
  )
  assert.equal((await renderers.page('/page', now)).status, 200)
  assert.equal(renderers.numbers().refused, 1)
})

test('when pages take so long that one would wait for more than it may, it is refused though the line is short', async (t) => {
  const renderers = await renderersFor(t, { concurrency: 1, longestWait: 50 })
  for (let page = 0; page < 5; page++) await renderers.page('/slow?ms=200', now)
  const busy = renderers.page('/slow?ms=200', now)
  await assert.rejects(renderers.page('/page', now), isOverloaded)
  assert.equal((await busy).status, 200)
})

test('a page that is not made in time is given up', async (t) => {
  const renderers = await renderersFor(t, { timeLimit: 100 })
  await assert.rejects(renderers.page('/slow?ms=2000', now), /not made within 100 ms/)
})

test('a renderer that has grown too large is replaced without a page lost', async (t) => {
  const renderers = await renderersFor(t)
  const busy = renderers.page('/slow?ms=1500', now)
  const first = (await renderers.page(`/grow?once=${newFile(t)}`, now)).body.toString()
  const pids = new Set([first])
  await until(async () => {
    pids.add((await renderers.page('/slow?ms=5', now)).body.toString())
    return pids.size === 2
  })
  assert.equal((await busy).body.toString(), first)
  await until(() => !isAlive(Number(first)))
  const { failures, retries, restarts } = renderers.numbers()
  assert.deepEqual({ failures, retries, restarts }, { failures: 0, retries: 0, restarts: 1 })
})

test('killed again and again under load, the renderers lose no page', async (t) => {
  const renderers = await renderersFor(t, { count: 2 })
  let isOver = false
  const load = Array.from({ length: 8 }, async () => {
    while (!isOver) assert.equal((await renderers.page('/slow?ms=10', now)).status, 200)
  })
  for (let kill = 0; kill < 5; kill++) {
    await wait(400)
    process.kill(JSON.parse((await renderers.page('/page', now)).body.toString()).pid, 'SIGKILL')
  }
  isOver = true
  await Promise.all(load)
  assert.ok(renderers.numbers().restarts >= 4)
  assert.equal(renderers.numbers().failures, 0)
})

test('a program that cannot be started is said so, not waited for', async () => {
  await assert.rejects(startRenderers({ count: 1, program: 'server/renderers/nothing.ts' }), /before it was ready/)
})

test('after close nothing is asked any more, and no process is left', async (t) => {
  const renderers = await renderersFor(t)
  const { pid } = JSON.parse((await renderers.page('/page', now)).body.toString())
  const last = renderers.page('/slow?ms=100', now)
  await wait(20)
  await renderers.close()
  assert.equal((await last).status, 200)
  assert.equal(renderers.isReady(), false)
  assert.equal(isAlive(pid), false)
  await assert.rejects(renderers.page('/page', now), isOverloaded)
})
