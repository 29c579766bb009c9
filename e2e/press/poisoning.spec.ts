// Nobody can change what the next reader gets: whatever a request carries, the page that is kept after it is the page of
// before. Each attempt comes first to a page that is not kept, so that it would be the one to make it.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#env.ts'
import { type Answer, type Asking, lasting } from '../get.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { headers, marker, names, queries, twins } from './hostile.ts'
import { type Printed, print, touch } from './paper.ts'

let server: Server
let article: Printed
let clean: Answer
/** Each attempt has another page: those that many ask for are made again before anybody can ask. */
const pages: { article: Printed; clean: Answer }[] = []
let turn = 0
let missing: Answer
let list: Answer

test.beforeAll(async () => {
  server = await startServer()
  for (const article of await print(server, 60)) pages.push({ article, clean: await server.get(article.path) })
  await chill()
  missing = await server.get('/world/never-written')
  list = await server.get('/latest')
  expect([clean.status, missing.status, list.status]).toEqual([200, 404, 200])
  for (const { html } of [clean, missing, list]) expect(html).not.toContain(marker)
})
test.afterAll(() => server.stop())

/** The next article, with its page to be made again. */
async function chill(): Promise<void> {
  ;({ article, clean } = pages[turn++ % pages.length] as { article: Printed; clean: Answer })
  await touch(server, article.id)
}

/** What a reader without tricks gets now is what it was before. */
async function expectUnchanged(): Promise<void> {
  const after = await server.get(article.path)
  expect(after.status).toBe(200)
  expect(after.html === clean.html, 'the page is the one of before').toBe(true)
  expect(lasting(after.headers)).toEqual(lasting(clean.headers))
}

/** An answer that says nothing of what it was asked with. */
function expectUnmoved({ html, headers, status }: Answer): void {
  expect(status).toBeLessThan(500)
  expect(html).not.toContain(marker)
  expect(JSON.stringify(headers)).not.toContain(marker)
  expect(headers['set-cookie']).toBeUndefined()
}

for (const each of headers) {
  const title = JSON.stringify(each).slice(0, 90)
  test(`a reader who sends ${title} changes no page`, async () => {
    await chill()
    const asked = await server.get(article.path, { headers: each })
    expectUnmoved(asked)
    expect(asked.headers['x-cache']).toBe('miss')
    expect([asked.status, asked.html === clean.html]).toEqual([200, true])
    expect(lasting(asked.headers)).toEqual(lasting(clean.headers))
    await expectUnchanged()
    for (const [address, plain] of [
      ['/world/never-written', missing],
      ['/latest', list],
    ] as const) {
      const other = await server.get(address, { headers: each })
      expect([other.status, other.html === plain.html], address).toEqual([plain.status, true])
    }
    const [redirected, usual] = [await server.get('/World', { headers: each }), await server.get('/World')]
    expect([redirected.status, redirected.headers.location]).toEqual([301, '/world'])
    expect(usual.headers.location).toBe('/world')
  })
}

for (const query of queries) {
  test(`?${query.slice(0, 60)} changes no page`, async () => {
    await chill()
    const asked = await server.get(`${article.path}?${query}`)
    expectUnmoved(asked)
    expect([asked.status, asked.html === clean.html]).toEqual([200, true])
    await expectUnchanged()
    // A list reads one parameter; what is none of its own leaves it as it is too.
    const listed = await server.get(`/latest?${query}`)
    expect([listed.status, listed.html === list.html]).toEqual([200, true])
  })
}

test('a parameter that a list does read counts once, wherever else it stands', async () => {
  const before = '2999-01-01'
  const once = await server.get(`/latest?before=${before}`)
  expect(once.status).toBe(200)
  for (const query of [
    `before=${before}&before=${marker}`,
    `utm=${marker}&before=${before}`,
    `before=${before}&before[]=${marker}`,
    `b%65fore=${before}&_rsc=${marker}`,
  ]) {
    const answer = await server.get(`/latest?${query}`)
    expectUnmoved(answer)
    expect([answer.status, answer.html === once.html], query).toEqual([200, true])
  }
  expect((await server.get(`/latest?before=${marker}`)).status).toBe(404)
  expect((await server.get('/latest')).html).toBe(list.html)
  expect((await server.get(`/latest?before=${before}`)).html).toBe(once.html)
})

test('other forms of an address lead to the one page there is, or nowhere', async () => {
  test.setTimeout(60_000)
  const final = article.path
  for (const twin of twins(final)) {
    const answer = await server.get(twin)
    expect([301, 400, 404], twin).toContain(answer.status)
    expect(answer.headers['set-cookie'], twin).toBeUndefined()
    expect(Object.values(answer.headers).join(), twin).not.toMatch(/[\r\n]/)
    if (answer.status === 301) expect(answer.headers.location, twin).toBe(final)
    expect(answer.html.match(/<script(?! type="application\/ld\+json")/), twin).toBeNull()
  }
  await expectUnchanged()
  await touch(server, article.id)
  await expectUnchanged()
})

test('a page asked for by another method first is still the page', async () => {
  const attempts: Asking[] = [
    { method: 'POST', headers: { 'content-length': '5' }, body: marker },
    { method: 'POST', headers: { 'x-http-method-override': 'GET', 'content-length': '0' } },
    { method: 'OPTIONS', headers: { origin: `https://${marker}.example`, 'access-control-request-method': 'GET' } },
    { method: 'PURGE' },
    {
      method: 'GET',
      headers: { 'content-length': '5', 'content-type': 'application/x-www-form-urlencoded' },
      body: marker,
    },
    { method: 'GET', headers: { 'transfer-encoding': 'chunked' }, body: `before=${marker}` },
    { method: 'HEAD', headers: { 'x-http-method-override': 'GET' } },
  ]
  for (const asking of attempts) {
    await chill()
    const answer = await server.get(article.path, asking)
    expectUnmoved(answer)
    const expected = asking.method === 'HEAD' ? 200 : asking.method === 'GET' ? 400 : 405
    expect(answer.status, JSON.stringify(asking)).toBe(expected)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    await expectUnchanged()
  }
})

test('nobody outside can name the moment a page is made for', async () => {
  const sectionId = await server.newsroom.sectionId('world')
  const on = new Date(Date.now() + 3_600_000)
  const { path } = await server.newsroom.article({ headline: 'Not before its hour', sectionId, on })
  for (const now of [on.getTime() + 1, '99999999999999', 'Infinity', on.toISOString()]) {
    for (const address of [path, '/latest', '/', '/world']) {
      const answer = await server.get(address, { headers: { 'x-press-now': String(now), 'x-press-secret': '' } })
      expect(answer.html, address).not.toContain('Not before its hour')
      if (address === path) expect(answer.status).toBe(404)
    }
  }
})

test('a reader cannot make the newsroom make a page again', async () => {
  await server.get(article.path)
  const wishes = [
    'cache-control: no-cache',
    'pragma: no-cache',
    'cache-control: max-age=0',
    'x-prerender-revalidate: 1',
  ]
  for (const wish of wishes) {
    const [name = '', value = ''] = wish.split(': ')
    expect((await server.get(article.path, { headers: { [name]: value } })).headers['x-cache'], wish).toBe('hit')
  }
})

test('what looks like a file below the desk is kept by nobody', async () => {
  for (const path of [
    '/admin/x.css',
    '/admin/..%2fx.png',
    '/account/..%2fx.png',
    '/admin;x.js',
    '/ADMIN/x.woff2',
    '/%61dmin/x.css',
  ]) {
    const answers = [await server.get(path), await server.get(path)]
    for (const { status, headers } of answers) {
      const isKeptByNobody = /no-store/.test(String(headers['cache-control'])) && headers['x-cache'] !== 'hit'
      expect([301, 400, 404].includes(status) || isKeptByNobody, path).toBe(true)
      expect(String(headers['cache-control']), path).not.toMatch(/immutable|max-age=[1-9]/)
    }
  }
})

/** The project's own names, and the longer lists where there are some. */
function namesAtHand(): string[] {
  const lists = ['naughty/blns.json', 'own/out/next-param.json', 'own/out/filenames.json']
  const files = lists.map((name) => path.join(env.fixturesDir, 'payloads', name)).filter((file) => existsSync(file))
  if (files.length < lists.length) {
    test.info().annotations.push({ type: 'partly skipped', description: `no payloads in ${env.fixturesDir}` })
  }
  return [...names, ...files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[])]
}

test('no name that anybody thought of, in address, query or header, changes a page or breaks one', async () => {
  test.setTimeout(90_000)
  const broken: string[] = []
  const at = namesAtHand()
  for (const [n, name] of at.entries()) {
    const text = encodeURIComponent(name.toWellFormed()).slice(0, 1500)
    const header = Buffer.from(name)
      .toString('latin1')
      .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
    const answers = await Promise.all([
      server.get(`${article.path}?utm=${text}`),
      server.get(article.path, {
        headers: { 'x-forwarded-host': header, cookie: header, 'user-agent': header, 'next-url': header },
      }),
      // A page is made for each of these: some of them are enough.
      ...(n % 10 === 0 || n < names.length ? [server.get(`/world/${text}`), server.get(`/latest?before=${text}`)] : []),
    ])
    for (const { path, status, html } of answers) {
      const isSame = !path.startsWith(article.path) || html === clean.html
      if (status >= 500 || !isSame) broken.push(`${JSON.stringify(name)}: ${status} at ${path}`)
    }
  }
  expect(at.length).toBeGreaterThanOrEqual(names.length)
  expect(broken).toEqual([])
  await touch(server, article.id)
  await expectUnchanged()
})
