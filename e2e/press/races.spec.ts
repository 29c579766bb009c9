// What was written before a reader asked is in the answer, however slowly pages are made meanwhile; and what is scheduled
// becomes true at its minute on every surface, with nobody writing.
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '../get.ts'
import { bodyOf } from '../newsroom.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000
/** A write is to be seen within 300 ms; on a busy machine a test waits ten times that. */
const patience = 3_000

let server: Server
const id: Record<string, string> = {}
const idOf = (name: string) => id[name] ?? ''

test.beforeAll(async () => {
  server = await startServer()
  const { newsroom } = server
  id.world = await newsroom.section('World')
  id.europe = await newsroom.section('Europe', { parentId: id.world })
  id.sport = await newsroom.section('Sport')
  for (let n = 0; n < 30; n++) {
    const sectionId = idOf(['world', 'europe', 'sport'][n % 3] as string)
    const on = new Date(Date.now() - (n + 2) * hour)
    await newsroom.article({ headline: `Story ${n}`, sectionId, on })
  }
})
test.afterAll(() => server?.stop())

/** Waits until something was counted so many times more. */
async function untilMore(counts: Record<string, number>, what: string, more: number): Promise<void> {
  const enough = (counts[what] ?? 0) + more
  for (const end = Date.now() + patience; (counts[what] ?? 0) < enough && Date.now() < end; ) await wait(5)
}

/** Which edit of the storm an answer shows; -1 when it shows none. */
const editIn = ({ html }: Answer) => Number(/Storm of edit (\d+)/.exec(html)?.[1] ?? -1)

test('no answer is older than what was written before it was asked for, or than what was answered before', async () => {
  test.setTimeout(180_000)
  const { newsroom, get } = server
  // Long enough to be slow: many edits come while one page of it is made.
  const body = bodyOf(...Array.from({ length: 600 }, (_, n) => `Paragraph ${n} of what is known about the storm.`))
  const on = new Date(Date.now() - hour)
  const storm = await newsroom.article({
    headline: 'Storm of edit 0',
    slug: 'storm',
    sectionId: idOf('world'),
    body,
    on,
  })
  const edits = 300
  const how: Record<string, number> = { hit: 0, miss: 0 }
  let [written, done] = [0, false]
  const write = async () => {
    for (let n = 1; n <= edits; n++) {
      await newsroom.edits(storm.id, { headline: `Storm of edit ${n}` })
      await newsroom.publishes({ articleId: storm.id, kind: n % 2 ? 'minor' : 'update', from: Date.now() })
      written = n
      // Mostly at once; now and then when pages have come to be kept.
      if (n % 15 === 0) await untilMore(how, 'hit', 20)
    }
    done = true
  }
  const faults: string[] = []
  const ask = async (path: string) => {
    let answered = 0
    while (!done) {
      const least = Math.max(written, answered)
      const answer = await get(path)
      const shown = editIn(answer)
      const cache = String(answer.headers['x-cache'])
      how[cache] = (how[cache] ?? 0) + 1
      if (shown < least)
        faults.push(`${path}: ${answer.status}, edit ${shown} (${cache}) although ${least} was written before`)
      answered = Math.max(answered, shown)
    }
  }
  const paths = [storm.path, storm.path, storm.path, '/', '/', '/latest', '/world', '/world/story-0', '/nothing']
  await Promise.all([write(), ...paths.map(ask)])
  expect(faults.slice(0, 10)).toEqual([])
  expect(how.hit, 'answers that were kept').toBeGreaterThan(edits / 3)
  expect(how.miss, 'answers that were made').toBeGreaterThan(edits / 3)
  for (const path of paths) expect(editIn(await get(path)), path).toBe(edits)
})

test('while a story changes faster than it can be made, readers still see nothing older than when they asked', async () => {
  test.setTimeout(120_000)
  const { newsroom, get } = server
  const body = bodyOf(...Array.from({ length: 500 }, (_, n) => `Paragraph ${n} of a very long story.`))
  const on = new Date(Date.now() - hour)
  const long = await newsroom.article({ headline: 'Storm of edit 0', slug: 'long', sectionId: idOf('sport'), body, on })
  let [written, done] = [0, false]
  const write = async () => {
    for (let n = 1; n <= 60; n++) {
      await newsroom.edits(long.id, { headline: `Storm of edit ${n}` })
      await newsroom.publishes({ articleId: long.id, kind: 'minor', from: Date.now() })
      written = n
      await wait(10)
    }
    done = true
  }
  const faults: string[] = []
  const ask = async () => {
    while (!done) {
      const least = written
      const shown = editIn(await get(long.path))
      if (shown < least) faults.push(`edit ${shown} although ${least} was written before`)
      await wait(7)
    }
  }
  await Promise.all([write(), ask(), ask(), ask(), ask(), ask(), ask()])
  expect(faults.slice(0, 10)).toEqual([])
  expect(editIn(await get(long.path))).toBe(60)
})

/** Asks for an address until the answer is as wanted; gives how long after `from` that was, in ms. */
async function until(path: string, from: number, isThere: (answer: Answer) => boolean): Promise<number> {
  for (;;) {
    await wait(5)
    const asked = Date.now()
    const answer = await server.get(path)
    if (isThere(answer)) return Math.max(0, asked - from)
    if (asked < from + patience) continue
    const { status, headers } = answer
    throw new Error(`${path} was ${status}, ${headers['x-cache']} ${asked - from} ms after its moment.`)
  }
}

/** Everywhere an article of the section Europe by Ben about grain is to be seen. */
const surfaces = ['/', '/latest', '/world', '/europe', '/topics/grain', '/topics', '/authors/ben', '/authors', month()]

function month(): string {
  const [year, name] = new Date().toISOString().split('-')
  return `/archive/${year}/${name}`
}

test('a published article is on every page that shows it within three seconds', async () => {
  test.setTimeout(60_000)
  const { newsroom } = server
  const lags: number[] = []
  for (let n = 0; n < 20; n++) {
    const headline = `Just in, number ${n}`
    const path = `/europe/just-in-number-${n}`
    const where = ['/', '/latest', '/world', '/europe', month(), path]
    for (const each of where) await server.get(each)
    await newsroom.article({ headline, sectionId: idOf('europe'), on: new Date() })
    const from = Date.now()
    lags.push(...(await Promise.all(where.map((each) => until(each, from, ({ html }) => html.includes(headline))))))
  }
  lags.sort((a, b) => a - b)
  const [half, most] = [lags[lags.length >> 1], lags.at(-1)]
  test.info().annotations.push({ type: 'published → visible', description: `p50 ${half} ms, most ${most} ms` })
  expect(most).toBeLessThan(patience)
})

test('a scheduled article comes at its moment, and goes at that of its withdrawal, everywhere and with nobody writing', async () => {
  test.setTimeout(60_000)
  const { newsroom, get } = server
  const [grain, ben] = [await newsroom.topic('Grain'), await newsroom.author('Ben')]
  const headline = 'Harvest of the year'
  const bylines = [{ authorId: ben, role: '', place: '' }]
  const { id: article, path } = await newsroom.article({
    headline,
    sectionId: idOf('europe'),
    topicIds: [grain],
    bylines,
  })
  const from = Date.now() + 2_500
  const to = from + 3_500
  await newsroom.publishes({ articleId: article, kind: 'first', from })
  await newsroom.withdraws(article, 'It was last year’s.', new Date(to))
  const shows = ({ html }: Answer) => /Harvest of the year|href="\/topics\/grain"|href="\/authors\/ben"/.test(html)
  /** Asked all the time, so that it is kept up to the moment; what was answered before the moment must not know of it. */
  const follow = async (address: string) => {
    let early = 0
    while (Date.now() < from - 50) {
      const answer = await get(address)
      if (Date.now() < from && shows(answer)) throw new Error(`${address} knew of it before its moment.`)
      if (answer.headers['x-cache'] === 'hit') early++
      await wait(10)
    }
    const came = await until(address, from, shows)
    while (Date.now() < to - 50) {
      const answer = await get(address)
      if (Date.now() < to && !shows(answer)) throw new Error(`${address} had lost it before its moment.`)
      await wait(10)
    }
    const went = await until(address, to, (answer) => !shows(answer))
    return { early, lags: [came, went] }
  }
  const own = until(path, from, ({ status }) => status === 200).then(() =>
    until(path, to, ({ status }) => status === 410),
  )
  const followed = await Promise.all(surfaces.map(follow))
  await own
  for (const [at, { early }] of followed.entries()) expect(early, `${surfaces[at]} was kept`).toBeGreaterThan(5)
  const lags = followed.flatMap((each) => each.lags)
  test.info().annotations.push({ type: 'scheduled → visible', description: `most ${Math.max(...lags)} ms` })
  expect(Math.max(...lags)).toBeLessThan(patience)
})
