// A page is made by several queries. While editors change everything at once it still shows one moment: no article
// twice, and none that is public missing.
import { setImmediate as turn } from 'node:timers/promises'
import { textOf } from '../get.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000
/** So many pages are looked at; the editors go on until then, but not for ever. */
const looks = 150
const mostEdits = 5_000

let server: Server
const sections: string[] = []
const stories: string[] = []
/** Always the lead of the front, and moved from section to section. */
let moving = ''

test.beforeAll(async () => {
  server = await startServer()
  const { newsroom } = server
  for (const name of ['World', 'Economy', 'Sport', 'Culture']) sections.push(await newsroom.section(name))
  const story = async (name: string, number: number) => {
    const sectionId = sections[number % sections.length] as string
    const type = number % 5 === 0 ? 'opinion' : number % 7 === 0 ? 'explainer' : 'news'
    const on = new Date(Date.now() - (number + 1) * hour)
    return (await newsroom.article({ headline: `${name} stands`, sectionId, on, type })).id
  }
  moving = await story('Moving', 3)
  // Never touched.
  await story('Still', 2)
  for (let n = 0; n < 40; n++) stories.push(await story(`Story ${n}`, n))
  await newsroom.places('front', [moving])
})
test.afterAll(() => server.stop())

/** Which story stands in a page how often, by what is always in its headline. */
function timesOf(main: Element | null): Map<string, number> {
  const times = new Map<string, number>()
  for (const link of main?.querySelectorAll('a') ?? []) {
    const name = /(?:Story \d+|Moving|Still) stands/.exec(textOf(link))?.[0]
    if (name) times.set(name, (times.get(name) ?? 0) + 1)
  }
  return times
}

/** One editor's change: the same order every time, so that a failure can be repeated. */
async function edit(at: number): Promise<void> {
  const { newsroom } = server
  const id = stories[(at * 13) % stories.length] as string
  const section = sections[(at * 3 + Math.floor(at / 40)) % sections.length] as string
  switch (at % 6) {
    case 0: {
      await newsroom.edits(moving, { sectionId: section })
      await newsroom.publishes({ articleId: moving, kind: 'minor', from: Date.now() })
      return
    }
    case 1: {
      const others = [5, 11, 17].map((step) => stories[(at * step) % stories.length] as string)
      await newsroom.places('front', [moving, ...new Set(others.slice(at % 3))])
      return
    }
    case 2:
      return newsroom.withdraws(id, 'For now.')
    case 3: {
      await newsroom.edits(id, { sectionId: section })
      await newsroom.publishes({ articleId: id, kind: 'update', from: Date.now() })
      return
    }
    case 4: {
      const before = stories[((at - 2) * 13) % stories.length] as string
      await newsroom.publishes({ articleId: before, kind: 'minor', from: Date.now() })
      return
    }
    default:
      await newsroom.edits(id, { type: at % 4 === 1 ? 'opinion' : 'news', kicker: `Edit ${at}` })
      await newsroom.publishes({ articleId: id, kind: 'minor', from: Date.now() })
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
      const { status, document, html } = await server.get(path)
      const times = timesOf(document.querySelector('main'))
      const during = `${path} during edits ${before} to ${done}`
      if (status !== 200) faults.push(`${during}: ${status}`)
      for (const [name, count] of times) if (count > 1) faults.push(`${during}: “${name}” ${count} times`)
      for (const name of mustShow) if (!times.has(name)) faults.push(`${during}: no “${name}”`)
      looked++
      if (path === '/') fronts.add(html)
    }
  }
  await Promise.all([
    storm(),
    watch('/', ['Moving stands']),
    watch('/', ['Moving stands']),
    watch('/latest', ['Moving stands', 'Still stands']),
    watch('/sport', ['Still stands']),
  ])
  expect(faults).toEqual([])
  expect(done, 'edits').toBeGreaterThan(looks)
  expect(fronts.size, 'fronts that differ').toBeGreaterThan(20)
})

test('after the storm the front, the lists and the articles agree', async () => {
  const { get, newsroom } = server
  const now = Date.now()
  const open = (await newsroom.publications()).filter(({ from, until, kind }) => from <= now && until > now && kind)
  const ids = open.map(({ articleId }) => articleId)
  expect(new Set(ids).size, 'one publication of an article is true at a time').toBe(ids.length)
  expect(ids.length).toBe(stories.length + 2)
  for (const { articleId, kind } of open) {
    const { status } = await get(await newsroom.pathOf(articleId))
    expect(status, articleId).toBe(kind === 'withdrawal' ? 410 : 200)
  }
})
