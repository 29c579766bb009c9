// What stands at an address that has no page, no longer, elsewhere, or not today: whole pages with a true status.
import { eq } from 'drizzle-orm'
import { publications } from '#db/schema.ts'
import type { Body } from '#lib/body/document.ts'
import { articleKey } from '#lib/keys.ts'
import { type Answer, lasting, textOf } from '../get.ts'
import { faultsOf } from '../html-rules.ts'
import { newDataDir, type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000
const secret = 'the words that were taken back'

let server: Server

test.beforeAll(async () => {
  server = await startServer()
  const { newsroom } = server
  const world = await newsroom.section('World')
  const on = new Date(Date.now() - hour)
  const bridge = await newsroom.article({ headline: 'Bridge opens', sectionId: world, on })
  await newsroom.redirects('/?p=12', 'article', bridge.id)
  await newsroom.redirects('/?page_id=13', 'path', '/world')
  await newsroom.redirects('/2016/11/old-form', 'article', bridge.id)
  await newsroom.redirects('/closed', 'gone', '')
  const renamed = await newsroom.article({ headline: 'First name', sectionId: world, on })
  for (const slug of ['second-name', 'third-name']) {
    await newsroom.edits(renamed.id, { slug })
    await newsroom.publishes({ articleId: renamed.id, kind: 'minor', from: Date.now() })
  }
  const taken = await newsroom.article({ headline: 'Taken back', standfirst: secret, sectionId: world, on })
  await newsroom.withdraws(taken.id, 'It rested on a document that was not genuine.')
  const draft = await newsroom.article({ headline: 'Not yet', sectionId: world })
  await newsroom.redirects('/?p=14', 'article', draft.id)
  for (let n = 0; n < 45; n++) {
    await newsroom.article({ headline: `Story ${n}`, sectionId: world, on: new Date(on.getTime() - n * 20 * hour) })
  }
})
test.afterAll(() => server.stop())

const isDocument = (html: string) => /^<!doctype html>[\s\S]*<\/html>\s*$/i.test(html)

/** A page a reader can go on from: the newsroom's name, words, links, no script. */
function expectWhole({ html, document, headers }: Answer): void {
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(isDocument(html)).toBe(true)
  expect(html.match(/<script|\bid="__next|self\.__next/g)).toBeNull()
  expect(document.querySelectorAll('h1')).toHaveLength(1)
  expect(textOf(document.querySelector('main')).length).toBeGreaterThan(20)
  expect(textOf(document.querySelector('body > header a[href="/"]'))).toBe('Broadsheet')
  expect(document.querySelectorAll('main a[href^="/"]').length).toBeGreaterThan(0)
}

const never = [
  ...['/nothing', '/world/nothing', '/world/bridge-opens/more', '/nothing/bridge-opens', '/world/not-yet'],
  ...['/topics/nothing', '/authors/nothing', '/topics/a/b', '/?p=14', '/?p=99'],
  ...['/archive/2026/13', '/archive/2026/00', '/archive/1999/01', '/archive/2026', '/archive/year/month'],
  ...['/latest?before=yesterday', '/latest?before=2026-02-30', '/world?before=zzzz-0', '/latest?before=1000-01-01'],
  ...['/%E0%A4%A', '/world/%FF', '/%', '/world/%00', '/world/..%2f..%2fetc%2fpasswd', '/..', '/world/../secret'],
  ...['/.env', '/.git/config', '/wp-login.php', '/wp-admin/install.php', '/xmlrpc.php', '/index.html'],
  ...[`/${'a'.repeat(1900)}`, `/${'a'.repeat(6000)}`, `/world/${'%C3%BC'.repeat(300)}`, '/world/bridge-opens%0d%0aX:1'],
  ...['/_next/image?url=%2Fa.png&w=640&q=75', '/_next/data/build/index.json', '/__next_error__', '/_error', '/404'],
  ...['/media/01a203c6-f91b-71dd-932c-067a8783e6ae/640.webp', '/media/../news.db', '/_next/static/nothing.js'],
]

for (const path of never) {
  test(`there is no page at ${path.length > 60 ? `${path.slice(0, 20)}… (${path.length} characters)` : path}`, async () => {
    const answer = await server.get(path)
    expect(answer.status).toBe(404)
    expectWhole(answer)
    expect(textOf(answer.document.querySelector('h1'))).toBe('There is no page at this address.')
    expect(answer.document.querySelectorAll('main a[href="/latest"]')).toHaveLength(1)
    expect(answer.html.includes('Not yet')).toBe(false)
  })
}

const final = '/world/bridge-opens'
const moved: [from: string, to: string, why: string][] = [
  ['/World/Bridge-Opens', final, 'capitals'],
  ['//world//bridge-opens', final, 'doubled slashes'],
  ['/world/bridge-opens/', final, 'a slash at the end'],
  ['/WORLD/', '/world', 'capitals and a slash'],
  ['/world/bridge%2Dopens', final, 'needless encoding'],
  ['/world/first-name', '/world/third-name', 'an old name'],
  ['/world/second-name', '/world/third-name', 'a less old name'],
  ['/World/First-Name/?ref=x', '/world/third-name', 'an old name in another form'],
  ['/?p=12', final, 'the short link of WordPress'],
  ['/?p=12&utm_source=x', final, 'a short link with a query'],
  ['/?page_id=13', '/world', 'the short link of a page'],
  ['/2016/11/old-form/', final, 'an address of the old site'],
]

for (const [from, to, why] of moved) {
  test(`${from} (${why}) leads to ${to} in one step`, async () => {
    const answer = await server.get(from)
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe(to)
    expectWhole(answer)
    expect((await server.get(to)).status).toBe(200)
  })
}

const inPlace: [address: string, page: string][] = [
  ['/world/bridge-opens?utm_source=x&fbclid=1', final],
  ['/?utm_source=newsletter', '/'],
  ['/latest?utm=1&before=2999-01-01', '/latest?before=2999-01-01'],
]

for (const [address, page] of inPlace) {
  test(`${address} is ${page}: somebody’s query leads nowhere else`, async () => {
    const [answer, plain] = [await server.get(address), await server.get(page)]
    expect([answer.status, answer.headers.location]).toEqual([200, undefined])
    expect(answer.html).toBe(plain.html)
  })
}

test('a withdrawn article answers 410 with the reason and the day, and none of its words', async () => {
  const answer = await server.get('/world/taken-back')
  expect(answer.status).toBe(410)
  expectWhole(answer)
  const main = textOf(answer.document.querySelector('main'))
  expect(main).toContain('It rested on a document that was not genuine.')
  expect(main).toContain(String(new Date().getUTCFullYear()))
  expect(answer.document.querySelectorAll('main a[href="/corrections"]')).toHaveLength(1)
  expect(answer.html.includes(secret)).toBe(false)
  expect(answer.html.includes('Taken back')).toBe(false)
})

test('a withdrawn article is gone by its other forms too, in one step', async () => {
  const answer = await server.get('/World/Taken-Back/')
  expect([301, 410]).toContain(answer.status)
  if (answer.status === 301) expect(answer.headers.location).toBe('/world/taken-back')
  expect(answer.html.includes(secret)).toBe(false)
})

test('an address that was closed answers 410', async () => {
  const answer = await server.get('/closed')
  expect(answer.status).toBe(410)
  expectWhole(answer)
})

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
  test(`readers’ addresses do not take ${method}`, async () => {
    for (const path of ['/', final, '/nothing', '/closed']) {
      const headers = { 'next-action': '00', 'content-type': 'text/plain', 'content-length': '2' }
      const answer = await server.get(path, { method, headers, body: '[]' })
      expect(answer.status, path).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD')
    }
  })
}

test('HEAD says what GET says, without the page', async () => {
  for (const path of ['/', final, '/nothing', '/world/taken-back', '/world/first-name', '/World', '/favicon.svg']) {
    const [head, whole] = [await server.get(path, { method: 'HEAD' }), await server.get(path)]
    expect(head.bytes, path).toHaveLength(0)
    expect(head.status, path).toBe(whole.status)
    expect(lasting(head.headers), path).toEqual(lasting(whole.headers))
  }
})

const hostile: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%22%22%5D', accept: 'text/x-component' },
  { 'next-router-segment-prefetch': '/_tree', rsc: '1' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'next-action': '7f0000000000000000000000000000000000000000', accept: 'text/x-component' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '444' },
  { forwarded: 'host=evil.example;proto=https' },
  { 'x-original-url': '/admin', 'x-rewrite-url': '/admin', 'x-invoke-path': '/admin', 'x-matched-path': '/admin' },
  { 'x-http-method-override': 'DELETE' },
  { cookie: '__prerender_bypass=1; __next_preview_data=1; session=1' },
  { 'x-nextjs-data': '1', purpose: 'prefetch', 'sec-purpose': 'prefetch' },
  { accept: 'application/json', 'accept-language': 'ar', 'user-agent': 'Googlebot/2.1' },
  { range: 'bytes=0-10', 'if-none-match': '"zebra"', 'if-modified-since': new Date().toUTCString() },
]

for (const headers of hostile) {
  test(`a request with ${Object.keys(headers).join(', ')} gets what everybody gets`, async () => {
    for (const path of [final, '/', '/nothing', '/world/first-name']) {
      const [asked, plain] = [await server.get(path, { headers }), await server.get(path)]
      expect(asked.status, path).toBe(plain.status)
      expect(asked.html === plain.html, `${path} is the same page`).toBe(true)
      expect(lasting(asked.headers), path).toEqual(lasting(plain.headers))
    }
  })
}

test('a request for another host is refused, and its name repeated nowhere', async () => {
  for (const host of ['evil.example', 'localhost', `localhost.evil.example:${new URL(server.origin).port}`]) {
    const answer = await server.get(final, { headers: { host } })
    expect(answer.status, host).toBe(421)
    expect(`${answer.html}${JSON.stringify(answer.headers)}`).not.toContain('evil')
  }
})

test('a page that cannot be made is answered with a whole page, status 500, and the reason only in the log', async () => {
  const { newsroom, get } = server
  const world = await newsroom.sectionId('world')
  const { id, path } = await newsroom.article({ headline: 'Broken', sectionId: world, on: new Date(Date.now() - hour) })
  expect((await get(path)).status).toBe(200)
  const body = { type: 'doc', content: [{ type: 'marquee', content: [] }] } as unknown as Body
  await newsroom.does(async (tx) => {
    await tx.update(publications).set({ body }).where(eq(publications.articleId, id))
    return { value: undefined, event: { what: 'test.broke', subject: id }, touched: [articleKey(id)] }
  })
  const answer = await get(path)
  expect(answer.status).toBe(500)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  expect(isDocument(answer.html)).toBe(true)
  expect(answer.html).not.toMatch(/<script|__next|marquee|\bat .*:\d+:\d+|node_modules|Error:|\.tsx?\b/)
  expect(textOf(answer.document.querySelector('header'))).toBe('Broadsheet')
  expect(textOf(answer.document.querySelector('h1')).length).toBeGreaterThan(20)
  expect(answer.document.querySelectorAll('a[href]').length).toBeGreaterThan(0)
  // The log comes through a pipe of its own, perhaps after the answer.
  const said = (...words: string[]) =>
    server
      .said()
      .split('\n')
      .some((line) => words.every((word) => line.includes(word)))
  await expect.poll(() => said('"page.failed"', path), { timeout: 5_000 }).toBe(true)
  await expect.poll(() => said('The article body is not valid'), { timeout: 5_000 }).toBe(true)
  expect((await get('/world')).status).toBe(200)
  expect((await get('/')).status).toBe(200)
})

test('a newsroom that fails does so in its own name and language', async () => {
  const dataDir = newDataDir()
  const before = await startServer({ dataDir })
  await before.newsroom.settings({ name: 'صحيفة الميناء', language: 'ar', direction: 'rtl' })
  const port = await before.newsroom.section('Port')
  const { id, path } = await before.newsroom.article({ headline: 'Broken', sectionId: port, on: new Date(0) })
  const body = { type: 'doc', content: [{ type: 'marquee' }] } as unknown as Body
  await before.newsroom.does(async (tx) => {
    await tx.update(publications).set({ body }).where(eq(publications.articleId, id))
    return { value: undefined, event: { what: 'test.broke', subject: id }, touched: [] }
  })
  await before.stop()
  const after = await startServer({ dataDir })
  const { status, document } = await after.get(path)
  await after.stop()
  expect(status).toBe(500)
  expect(textOf(document.querySelector('header'))).toBe('صحيفة الميناء')
  expect(document.documentElement.getAttribute('dir')).toBe('rtl')
  expect(textOf(document.querySelector('h1'))).toMatch(/\p{Script=Arabic}/u)
})

test('a validator finds nothing wrong with any of these pages', async () => {
  for (const path of [
    '/nothing',
    '/world/taken-back',
    '/world/first-name',
    '/closed',
    '/world/broken',
    '/?page_id=13',
  ]) {
    expect(await faultsOf((await server.get(path)).html), path).toEqual([])
  }
})
