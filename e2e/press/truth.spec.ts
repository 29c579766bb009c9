// No status lies: what cannot be made is an error that nobody keeps, what is missing is missing only until it is written,
// and a page that is kept is better than none.
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Answer, textOf } from '../get.ts'
import { newsroomOf } from '../newsroom.ts'
import { canSeeProcesses, renderersBelow } from '../processes.ts'
import { newDataDir, type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { type Printed, print, spoil, touch } from './paper.ts'

let server: Server
let printed: Printed[]
const fresh = () => printed.pop() as Printed

test.beforeAll(async () => {
  const dataDir = newDataDir()
  await newsroomOf(`file:${path.join(dataDir, 'news.db')}`).settings({ name: 'The Harbour Post' })
  server = await startServer({ dataDir })
  printed = await print(server, 40)
})
test.afterAll(() => server.stop())

const soon = { timeout: 3_000, intervals: [10] }

/** An error in the newsroom's own name that nobody may keep. */
function expectHonest({ status, headers, html, document }: Answer): void {
  expect([500, 503]).toContain(status)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-cache']).not.toBe('hit')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers.etag).toBeUndefined()
  if (status === 503) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(textOf(document.querySelector('header'))).toBe('The Harbour Post')
  expect(html).not.toMatch(/node_modules|SQLITE|\bat .*:\d+:\d+|Error:|\.tsx?\b/)
}

/** The page of an article, or an honest error: nothing else will do. */
function expectTrue(answer: Answer, { headline }: Printed): void {
  if (answer.status >= 500) expectHonest(answer)
  else {
    expect(answer.status, answer.path).toBe(200)
    expect(answer.html).toContain(headline)
  }
}

test('an address that has no page has one as soon as it is written', async () => {
  const sectionId = await server.newsroom.sectionId('world')
  const ask = () => server.get('/world/ferry-sails')
  expect([(await ask()).status, (await ask()).status, (await ask()).headers['x-cache']]).toEqual([404, 404, 'hit'])
  const { id } = await server.newsroom.article({ headline: 'Ferry sails', sectionId, on: new Date() })
  await expect.poll(async () => (await ask()).status, soon).toBe(200)
  expect((await ask()).html).toContain('Ferry sails')
  await server.newsroom.withdraws(id, 'It did not.')
  await expect.poll(async () => (await ask()).status, soon).toBe(410)
  expect((await ask()).headers['x-cache']).toBe('hit')
})

test('a page that cannot be made is an error each time it is asked for, and a page once it can', async () => {
  const { id, path, headline } = fresh()
  const repair = await spoil(server, id)
  for (const form of ['identity', 'br', 'gzip']) {
    expectHonest(await server.get(path, { headers: { 'accept-encoding': form === 'identity' ? form : `${form};q=0` } }))
  }
  const together = await Promise.all(Array.from({ length: 20 }, () => server.get(path)))
  for (const answer of together) expectHonest(answer)
  await repair()
  const right = await server.get(path)
  expect([right.status, right.headers['x-cache']]).toEqual([200, 'miss'])
  expect(right.html).toContain(headline)
})

test('words that changed are never shown in their old form, even when the new ones cannot be', async () => {
  const { id, path, headline } = fresh()
  expect((await server.get(path)).html).toContain(headline)
  const repair = await spoil(server, id)
  await touch(server, id)
  await expect.poll(async () => (await server.get(path)).status, soon).toBe(500)
  await repair()
  expect((await server.get(path)).status).toBe(200)
})

test('a page that only grew old is shown while a newer one cannot be made', async () => {
  const { id, path, headline } = fresh()
  const kept = await server.get(path)
  expect(kept.html).toContain(headline)
  const repair = await spoil(server, id)
  await touch(server, id, true)
  await expect.poll(async () => (await server.get(path)).headers['x-cache'], soon).toBe('stale')
  for (let turn = 0; turn < 10; turn++) {
    const answer = await server.get(path)
    expect([answer.status, answer.headers['x-cache']]).toEqual([200, 'stale'])
    expect(answer.html === kept.html).toBe(true)
  }
  await repair()
  await expect
    .poll(async () => (await server.get(path)).headers['x-cache'], { timeout: 15_000, intervals: [50] })
    .toBe('hit')
  expect((await server.get(path)).html).toContain(headline)
})

test('pages are made while an editor’s long write holds the database', async () => {
  const cold = [fresh(), fresh()]
  const answers = await server.newsroom.does(async () => ({
    value: await Promise.all(cold.map(({ path }) => server.get(path))),
    event: { what: 'test.wrote', subject: 'nothing' },
    touched: [],
  }))
  for (const [n, answer] of answers.entries()) expectTrue(answer, cold[n] as Printed)
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

const files = () => ['', '-wal', '-shm'].map((end) => path.join(server.dataDir, `news.db${end}`))

test('when the database is gone kept pages stay, others fail, and nothing is taken for missing', async () => {
  test.setTimeout(60_000)
  const kept = [fresh(), fresh()]
  for (const { path } of kept) await server.get(path)
  const cold = [fresh(), fresh(), fresh()]
  const away = files().filter((file) => existsSync(file))
  for (const file of away) renameSync(file, `${file}.away`)
  try {
    for (const article of kept) expectTrue(await server.get(article.path), article)
    if (canSeeProcesses) {
      // Who still has the file open may go on reading it; who starts anew finds none, and must not begin an empty one.
      for (const { pid } of renderersBelow(server.pid)) process.kill(pid, 'SIGKILL')
    }
    const all = [...cold, ...kept]
    const answers = await Promise.all(all.map(({ path }) => server.get(path)))
    for (const [n, answer] of answers.entries()) expectTrue(answer, all[n] as Printed)
    await expect.poll(async () => (await server.get('/readyz')).status, { timeout: 5_000 }).toBe(503)
    expect((await server.get('/healthz')).status).toBe(200)
    for (const article of kept) expectTrue(await server.get(article.path), article)
    expect(statSync(files()[0] as string, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  } finally {
    for (const file of away) renameSync(`${file}.away`, file)
  }
  await expect.poll(async () => (await server.get('/readyz')).status, { timeout: 35_000 }).toBe(200)
  for (const { path, headline } of [...cold, ...kept]) {
    await expect.poll(async () => (await server.get(path)).status, { timeout: 15_000 }).toBe(200)
    expect((await server.get(path)).html).toContain(headline)
  }
  const article = kept[0] as Printed
  await server.newsroom.edits(article.id, { headline: 'Back at work' })
  await server.newsroom.publishes({ articleId: article.id, kind: 'update', from: Date.now() })
  await expect.poll(async () => (await server.get(article.path)).html.includes('Back at work'), soon).toBe(true)
})

test('when the disk gives back nonsense, pages that need it fail and are right again after it', async () => {
  test.setTimeout(60_000)
  const [file = ''] = files()
  const kept = fresh()
  await server.get(kept.path)
  const cold = Array.from({ length: 12 }, fresh)
  const good = checkpointed(file)
  const failed: number[] = []
  overwrite(file, Buffer.alloc(good.length - 4096, 0xff), 4096)
  try {
    expectTrue(await server.get(kept.path), kept)
    for (const article of cold) {
      const answer = await server.get(article.path)
      expectTrue(answer, article)
      failed.push(answer.status)
    }
    expectTrue(await server.get(kept.path), kept)
  } finally {
    overwrite(file, good.subarray(4096), 4096)
  }
  expect(failed.filter((status) => status >= 500).length, 'pages that could not be made').toBeGreaterThan(0)
  // The next write tells every connection to read anew.
  await touch(server, kept.id)
  for (const { path, headline } of [...cold, kept]) {
    await expect.poll(async () => (await server.get(path)).status, { timeout: 15_000 }).toBe(200)
    expect((await server.get(path)).html).toContain(headline)
  }
})

/** All of the database in its one file, and a copy of it. */
function checkpointed(file: string): Buffer {
  const database = new Database(file)
  const [{ busy }] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
  database.close()
  expect(busy).toBe(0)
  return readFileSync(file)
}

/** In place: a shorter file would end every process that has it mapped. */
function overwrite(file: string, bytes: Buffer, position: number): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, position)
  closeSync(descriptor)
}
