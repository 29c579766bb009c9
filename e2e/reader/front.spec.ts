// The front as editors and rules make it: what was placed stands there, what is new stands there, nothing stands twice.
import { textOf, textsOf } from '../get.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000
const long = 'after a night of talks in which nobody slept and every comma of the second annex was read aloud twice'

let server: Server
const sections: string[] = []

test.beforeAll(async () => {
  server = await startServer()
  for (const name of ['World', 'Economy', 'Sport']) sections.push(await server.newsroom.section(name))
})
test.afterAll(() => server.stop())

const headlinesAt = async (path: string) => textsOf((await server.get(path)).document, 'main a')

const story = async (name: string, age: number, headline = name) =>
  (
    await server.newsroom.article({
      headline,
      standfirst: `What ${name} is about, in a sentence that says enough.`,
      sectionId: sections[age % 3] as string,
      on: new Date(Date.now() - age * hour),
    })
  ).id

test('a newsroom without a story says so', async () => {
  const { status, document } = await server.get('/')
  expect(status).toBe(200)
  expect(textOf(document.querySelector('main'))).toContain('The first story has not been written yet.')
})

test('a newsroom with one story leads with it', async () => {
  const id = await story('The only story', 1)
  expect((await headlinesAt('/')).filter((headline) => headline === 'The only story')).toHaveLength(1)
  await server.newsroom.withdraws(id, 'It was a test.')
})

test('the newest stories are all on the front, each once, whatever the length of their headlines', async () => {
  for (let n = 0; n < 40; n++) await story(`Story ${n}`, n + 2, n % 3 === 1 ? `Story ${n} ${long}` : `Story ${n}`)
  const shown = (await headlinesAt('/')).map((headline) => /^Story \d+/.exec(headline)?.[0]).filter(Boolean)
  const newest = Array.from({ length: 12 }, (_, n) => `Story ${n}`)
  expect(newest.filter((name) => !shown.includes(name))).toEqual([])
  expect(shown.filter((name, at) => shown.indexOf(name) !== at)).toEqual([])
})

for (const form of ['short', 'long']) {
  test(`everything an editor placed stands on the front, with ${form} headlines`, async () => {
    const { newsroom } = server
    const name = (n: number) => `Placed ${form} ${n}`
    const placed: string[] = []
    for (let n = 0; n < 7; n++)
      placed.push(await story(name(n), 200 + n, form === 'long' ? `${name(n)} ${long}` : name(n)))
    await newsroom.places('front', placed)
    const shown = await headlinesAt('/')
    const missing = placed.map((_, n) => name(n)).filter((each) => !shown.some((headline) => headline.startsWith(each)))
    expect(missing).toEqual([])
    expect(shown.find((headline) => headline.startsWith('Placed'))).toMatch(new RegExp(`^${name(0)}`))
    await newsroom.places('front', [])
  })
}

test('what an editor placed on a section stands first there', async () => {
  const id = await story('Placed on a section', 300)
  await server.newsroom.places(sections[0] as string, [id])
  const [first] = textsOf((await server.get('/world')).document, 'main h2 a, main h3 a')
  expect(first).toBe('Placed on a section')
})
