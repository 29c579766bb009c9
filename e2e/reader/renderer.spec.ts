// How a page is made: what it says of itself to the cache before us, and that requests do not mix.
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000

let server: Server
const id: Record<string, string> = {}
const path: Record<string, string> = {}

test.beforeAll(async () => {
  // Nothing is kept: this is about how pages are made.
  server = await startServer({ env: { EDGE_URL: 'varnish://127.0.0.1', CACHE_MB: '0' } })
  const { newsroom } = server
  id.world = await newsroom.section('World')
  id.europe = await newsroom.section('Europe', { parentId: id.world })
  id.sport = await newsroom.section('Sport')
  id.grain = await newsroom.topic('Grain')
  id.ana = await newsroom.author('Ana Lind')
  const story = async (name: string, sectionId: string, age: number, more = {}) => {
    const on = new Date(Date.now() - age * hour)
    const article = await newsroom.article({ headline: `${name} story`, sectionId, on, ...more })
    id[name] = article.id
    path[name] = article.path
  }
  id.draft = (await newsroom.article({ headline: 'Unfinished', sectionId: id.europe })).id
  await story('match', id.sport, 4)
  await story('harbour', id.europe, 3)
  await story('bridge', id.europe, 2, {
    bylines: [{ authorId: id.ana, role: '', place: '' }],
    topicIds: [id.grain],
    picks: [id.draft],
  })
  await story('taken', id.sport, 1)
  await newsroom.withdraws(id.taken as string, 'Wrong.')
  await story('moved', id.sport, 1)
  await newsroom.edits(id.moved as string, { slug: 'moved-on' })
  await newsroom.publishes({ articleId: id.moved as string, kind: 'minor', from: Date.now() })
})
test.afterAll(() => server.stop())

const keysAt = async (address: string): Promise<string[]> =>
  String((await server.get(address)).headers['surrogate-key'] ?? '')
    .split(' ')
    .filter(Boolean)

const article = (...names: string[]) => names.map((name) => `article:${id[name]}`)

test('an article’s page is kept under everything it shows, and a pick that is not public yet', async () => {
  expect((await keysAt(path.bridge as string)).toSorted()).toEqual(
    [
      'settings',
      ...article('bridge', 'harbour', 'match', 'moved', 'draft'),
      ...[`section:${id.europe}`, `topic:${id.grain}`, `author:${id.ana}`],
      // Check also looks into the section and then the whole paper; "More on" into the topic and then the section above.
      ...[`list:section:${id.europe}`, 'list:latest', `list:topic:${id.grain}`, `list:section:${id.world}`],
    ].toSorted(),
  )
})

test('a topic’s page is kept under the topic, its list and what stands in it', async () => {
  expect((await keysAt('/topics/grain')).toSorted()).toEqual(
    ['settings', `topic:${id.grain}`, `list:topic:${id.grain}`, ...article('bridge')].toSorted(),
  )
})

test('a page that says there is none is kept under the newest articles that it offers, and what may come there', async () => {
  expect((await keysAt('/nothing')).toSorted()).toEqual(
    ['settings', 'addresses', 'list:latest', ...article('moved', 'bridge', 'harbour', 'match')].toSorted(),
  )
})

test('a withdrawal and a redirect are kept under the article they are of, and what may come there', async () => {
  expect((await keysAt(path.taken as string)).toSorted()).toEqual(
    ['settings', 'addresses', `section:${id.sport}`, ...article('taken')].toSorted(),
  )
  expect((await keysAt(path.moved as string)).toSorted()).toEqual(
    ['settings', 'addresses', ...article('moved')].toSorted(),
  )
})

test('readers are not told what a page is made of', async () => {
  const plain = await startServer()
  const { headers, status } = await plain.get('/')
  await plain.stop()
  expect(status).toBe(200)
  expect(Object.keys(headers).filter((name) => /surrogate|cache-tag|xkey|^x-next/.test(name))).toEqual([])
})

test('fifty requests at once get the same answers as one at a time: no status, key or word of another', async () => {
  const addresses = [
    ...['/', '/world', '/europe', '/sport', '/topics/grain', '/authors/ana-lind', '/latest', '/nothing', '/archive'],
    ...['bridge', 'harbour', 'match', 'taken', 'moved'].map((name) => path[name] as string),
    ...['/Sport/', '/corrections', '/topics', '/archive/2026/13'],
  ]
  const ask = async (address: string) => {
    const { status, headers, html } = await server.get(address)
    return { address, status, location: headers.location, keys: headers['surrogate-key'], html }
  }
  const alone = new Map<string, Awaited<ReturnType<typeof ask>>>()
  for (const address of addresses) alone.set(address, await ask(address))
  expect(new Set([...alone.values()].map(({ status }) => status))).toEqual(new Set([200, 301, 404, 410]))
  const mixed = Array.from({ length: 50 }, (_, at) => addresses[(at * 7) % addresses.length] as string)
  const together = await Promise.all(mixed.map(ask))
  const different = together.filter((each) => JSON.stringify(each) !== JSON.stringify(alone.get(each.address)))
  expect(different.map(({ address, status, keys }) => ({ address, status, keys }))).toEqual([])
})
