// Nobody comes in by another way (AC3), and nothing of the desk gets into what readers share (CA1, CA4, CJ1).
import { existsSync } from 'node:fs'
import { type Answer, lasting } from '../get.ts'
import { headers as hostile } from '../press/hostile.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const name = 'Zebrowski'
let server: Server
let cookie: string
let article: { path: string }

test.beforeAll(async () => {
  server = await startServer()
  ;({ cookie } = await server.desk.person({ role: 'owner', name }))
  const sectionId = await server.newsroom.section('World')
  article = await server.newsroom.article({ headline: 'Bridge opens', sectionId, on: new Date() })
})
test.afterAll(() => server.stop())

const places = ['/admin', '/admin/people', '/admin/profile', '/admin/events']

test('there is no proxy that could be slipped past', () => {
  for (const file of ['proxy.ts', 'middleware.ts', 'src/middleware.ts']) expect(existsSync(file), file).toBe(false)
})

test('somebody who is signed in sees their name, so that not seeing it means something', async () => {
  expect((await server.get('/admin/people', { headers: { cookie } })).html.includes(name)).toBe(true)
})

const flights: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D', 'next-url': '/admin' },
  { 'x-middleware-subrequest': Array(5).fill('src/middleware').join(':') },
  { cookie: 'session=; __Host-session=zebra' },
]

for (const each of [...hostile, ...flights]) {
  test(`a stranger who sends ${JSON.stringify(each).slice(0, 90)} sees nothing of the desk`, async () => {
    for (const place of places) {
      const answer = await server.get(place, { headers: each })
      expect(answer.html.includes(name)).toBe(false)
      expect(answer.status).not.toBe(200)
    }
  })
}

const twins = (path: string) => [
  ...[`/${path}`, `${path}/`, `${path}/.`, `/.${path}`, `/x/..${path}`, path.toUpperCase(), path.replace('/a', '/%61')],
  ...[`${path}%2f`, path.replace('/admin', '/admin%2f'), path.replace('/admin', '/admin;x'), `${path};x`, `${path}%00`],
  ...[
    `${path}.rsc`,
    `${path}.json`,
    `${path}.segments/_tree.segment.rsc`,
    `/_next/data/x${path}.json`,
    `${path}?_rsc=1`,
  ],
  ...[`${path}.css`, `${path}/x.css`, `${path}/..%2fx.png`, `/index${path}`, `/(admin)${path}`, `/_next/..${path}`],
]

for (const place of places) {
  test(`no other way of writing ${place} leads past the door`, async () => {
    for (const path of twins(place)) {
      const { status, html, headers } = await server.get(path)
      expect(html.includes(name), path).toBe(false)
      expect(status, path).not.toBe(500)
      // And with the cookie, what is seen is never kept for the next one.
      const seen = await server.get(path, { headers: { cookie } })
      if (seen.html.includes(name)) expect(seen.headers['cache-control'], path).toBe('no-store')
      expect((await server.get(path)).html.includes(name), path).toBe(false)
      expect(headers['set-cookie'], path).toBeUndefined()
    }
  })
}

const apart = (answer: Answer) => ({ ...lasting(answer.headers), 'x-cache': undefined })

test('a reader’s page is the same bytes for who is signed in and for who is not', async () => {
  const pages = ['/', article.path, '/world', '/latest', '/topics', '/archive', '/corrections', '/nothing-here', '/%zz']
  for (const path of pages) {
    const signedIn = await server.get(path, { headers: { cookie } })
    const signedOut = await server.get(path)
    expect(signedIn.status, path).toBe(signedOut.status)
    expect(signedIn.bytes.equals(signedOut.bytes), path).toBe(true)
    expect(apart(signedIn), path).toEqual(apart(signedOut))
    expect(signedIn.headers['set-cookie'], path).toBeUndefined()
    expect(signedIn.html.includes(name), path).toBe(false)
  }
})
