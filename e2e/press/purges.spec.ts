// Whatever the newsroom changes, every address of the site then answers what it would if nothing had ever been kept: the
// server that keeps pages is compared with one that keeps none, on the same database, after each change there is.
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { foundNewsroom, guesses } from './changes.ts'

let kept: Server
/** Keeps nothing: what it answers has just been made. */
let fresh: Server
let newsroom: Awaited<ReturnType<typeof foundNewsroom>>

test.beforeAll(async () => {
  kept = await startServer()
  const env = { CACHE_MB: '0', RENDERERS: '1', SITE_URL: kept.origin }
  fresh = await startServer({ dataDir: kept.dataDir, env })
  newsroom = await foundNewsroom(kept.newsroom)
})
test.afterAll(async () => {
  await fresh?.stop()
  await kept?.stop()
})

interface Difference {
  path: string
  kept: string
  fresh: string
}

/** Every address that has been met so far. */
const known = new Set(guesses)

/**
 * Asks both servers for every address, and for those that its pages lead to; gives those at which they differ, and how
 * often nothing had to be made.
 */
async function compare(): Promise<{ differences: Difference[]; hits: number }> {
  const differences: Difference[] = []
  let hits = 0
  // A set is walked on over what is added meanwhile.
  const next = known.values()
  const askForNext = async () => {
    for (const path of next) {
      const [ours, theirs] = await Promise.all([kept.get(path), fresh.get(path)])
      if (ours.headers['x-cache'] === 'hit') hits++
      for (const link of linksIn(theirs.html)) known.add(link)
      const [was, is] = [ours, theirs].map(({ status, headers, html }) => `${status} ${headers.location} ${html}`)
      const how = `${ours.headers['x-cache']} ${path}`
      if (was !== is) differences.push(partingOf(how, was as string, is as string))
    }
  }
  await Promise.all([askForNext(), askForNext(), askForNext(), askForNext()])
  return { differences, hits }
}

/** Pages of ours that a page leads to. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/(?!media\/)[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))

/** The place at which two answers part. */
function partingOf(path: string, was: string, is: string): Difference {
  let at = 0
  while (was[at] === is[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return { path, kept: around(was), fresh: around(is) }
}

test('after every change every address is as if it had just been made', async () => {
  test.setTimeout(300_000)
  expect((await compare()).differences, 'before anything is changed').toEqual([])
  expect((await compare()).hits, 'pages that are kept').toBeGreaterThan(known.size / 2)
  let left = 0
  for (const [what, change] of newsroom.changes) {
    await change()
    const { differences, hits } = await compare()
    expect(differences, what).toEqual([])
    left += hits
  }
  expect(left, 'pages that a change rightly left in place').toBeGreaterThan(newsroom.changes.length)
})

test('a key that is forgotten is noticed', async () => {
  test.setTimeout(120_000)
  for (const [what, change] of newsroom.forgetful) {
    expect((await compare()).differences, `before ${what}`).toEqual([])
    await change()
    expect((await compare()).differences.length, what).toBeGreaterThan(0)
    // Everything is touched, so that the next one begins with pages that are true.
    await kept.newsroom.settings({ name: `After ${what}` })
  }
})
