// A page is made by several queries. While editors change everything at once it still shows one moment: no article
// twice, and none that is public missing.
import { setImmediate as turn } from 'node:timers/promises'
import type { ArticleType } from '#lib/article.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000
/** So many pages are looked at; the editors go on until then, but not for ever. */
const looks = 150
const mostEdits = 5_000

let server: Server
/** In the order of the front: a dozen, so that there is time between the first and the last to be read. */
const sections: string[] = []
const stories: string[] = []
/** Older than all that is new, and carried to and fro between the first section and the last. */
const wanderers: string[] = []
const wandering = ['Wanderer 0 stands', 'Wanderer 1 stands']

test.beforeAll(async () => {
  server = await startServer()
  const { newsroom } = server
  for (let n = 0; n < 12; n++) sections.push(await newsroom.section(`Section ${n + 10}`))
  const story = async (name: string, sectionId: string | undefined, age: number, type: ArticleType = 'news') => {
    const on = new Date(Date.now() - age * hour)
    return (await newsroom.article({ headline: `${name} stands`, sectionId: sectionId as string, on, type })).id
  }
  for (let n = 0; n < 60; n++) {
    const type = n % 5 === 0 ? 'opinion' : n % 7 === 0 ? 'explainer' : 'news'
    stories.push(await story(`Story ${n}`, sections[1 + (n % 10)], n + 1, type))
  }
  await story('The first', sections[0], 300)
  await story('The last', sections[11], 301)
  for (const n of [0, 1]) wanderers.push(await story(`Wanderer ${n}`, sections[n * 11], 200 + n))
})
test.afterAll(() => server.stop())

/** Which story stands in a page how often. Read off the text: parsing every page would leave no time for the storm. */
function timesOf(html: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const [, name = ''] of html.matchAll(/((?:Story|Wanderer) \d+ stands)<\/a>/g)) {
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return times
}

/** Two editors' turn: the same every time, so that a failure can be repeated. */
async function edit(at: number): Promise<void> {
  const { newsroom } = server
  const [first, last] = [sections[0] as string, sections[11] as string]
  await newsroom.moves({ [wanderers[at % 2] as string]: last, [wanderers[(at + 1) % 2] as string]: first })
  if (at % 3 > 0) return
  return editAnother(at / 3)
}

async function editAnother(at: number): Promise<void> {
  const { newsroom } = server
  const id = stories[(at * 13) % stories.length] as string
  switch (at % 5) {
    case 0: {
      const others = [5, 11, 17].map((step) => stories[(at * step) % stories.length] as string)
      return newsroom.places('front', [...new Set(others.slice(at % 3))])
    }
    case 1:
      return newsroom.withdraws(id, 'For now.')
    case 2:
      await newsroom.edits(id, { sectionId: sections[1 + (at % 10)] as string })
      await newsroom.publishes({ articleId: id, kind: 'update', from: Date.now() })
      return
    case 3: {
      const before = stories[((at - 2) * 13) % stories.length] as string
      await newsroom.publishes({ articleId: before, kind: 'minor', from: Date.now() })
      return
    }
  }
}

test('in a storm of edits no front shows an article twice, and what is public is always there', async () => {
  test.setTimeout(90_000)
  const faults: string[] = []
  const fronts = new Set<string>()
  let [done, looked] = [0, 0]
  const storm = async () => {
    for (; looked < looks && done < mostEdits; done++) {
      await edit(done)
      await turn()
    }
  }
  const watch = async (path: string, mustShow: string[]) => {
    while (looked < looks) {
      const before = done
      const { status, html } = await server.get(path)
      const times = timesOf(html)
      const during = `${path} during edits ${before} to ${done}`
      if (status !== 200) faults.push(`${during}: ${status}`)
      for (const [name, count] of times) if (count > 1) faults.push(`${during}: “${name}” ${count} times`)
      for (const name of mustShow) if (!times.has(name)) faults.push(`${during}: no “${name}”`)
      looked++
      if (path === '/') fronts.add(html)
    }
  }
  await Promise.all([storm(), ...['/', '/', '/'].map((path) => watch(path, wandering)), watch('/latest', [])])
  expect(faults).toEqual([])
  expect(done, 'edits').toBeGreaterThan(looks / 2)
  expect(fronts.size, 'fronts that differ').toBeGreaterThan(20)
})

test('after the storm the front, the lists and the articles agree', async () => {
  const { get, newsroom } = server
  const now = Date.now()
  const open = (await newsroom.publications()).filter(({ from, until, kind }) => from <= now && until > now && kind)
  const ids = open.map(({ articleId }) => articleId)
  expect(new Set(ids).size, 'one publication of an article is true at a time').toBe(ids.length)
  expect(ids.length).toBe(stories.length + 4)
  for (const { articleId, kind } of open) {
    const { status } = await get(await newsroom.pathOf(articleId))
    expect(status, articleId).toBe(kind === 'withdrawal' ? 410 : 200)
  }
})
