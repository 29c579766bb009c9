// What every answer says of itself: nothing may run in it, nothing may frame it, nobody is remembered, nothing is told of
// how it was made. Whatever kind of answer it is, and whoever it is for.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { env } from '#env.ts'
import type { Answer } from '../get.ts'
import { kinds } from '../kinds.ts'
import { request } from '../raw.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { type Printed, print, spoil } from './paper.ts'

/** A newsroom on https, behind a proxy that speaks it. */
let server: Server
const at: Record<string, string> = {}
const pages = [
  'front',
  'section',
  'article',
  'latest',
  'corrections',
  'page',
  'missing',
  'withdrawn',
  'moved',
  'broken',
]

test.beforeAll(async () => {
  server = await startServer({ env: { SITE_URL: 'https://news.example' } })
  const { newsroom } = server
  const [article, taken, broken] = (await print(server, 3)) as [Printed, Printed, Printed]
  await newsroom.withdraws(taken.id, 'It was wrong.')
  await spoil(server, broken.id)
  Object.assign(at, {
    front: '/',
    section: '/world',
    article: article.path,
    latest: '/latest',
    corrections: '/corrections',
  })
  Object.assign(at, {
    page: await newsroom.page('About us', 'Who we are.'),
    missing: '/nothing',
    withdrawn: taken.path,
  })
  Object.assign(at, { moved: '/World/', broken: broken.path })
})
test.afterAll(() => server.stop())

const secure = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** What no answer tells a reader. */
const telling =
  /^(?:set-cookie|server$|x-powered-by|surrogate-|x-press|x-next|x-middleware|x-render|x-matched|x-invoke|cache-tag|xkey|via)/

function expectSecure({ path, headers }: Answer): void {
  expect(headers, path).toMatchObject(secure)
  expect(headers['permissions-policy'], path).toContain('geolocation=()')
  const policy = String(headers['content-security-policy'])
  expect(policy, path).toContain("default-src 'none'")
  expect(policy, path).toContain("frame-ancestors 'none'")
  expect(policy, path).toContain("base-uri 'none'")
  expect(policy, path).not.toMatch(/script-src|unsafe-|nonce-|\*|http:/)
  expectQuiet({ path, headers })
}

function expectQuiet({ path, headers }: Pick<Answer, 'path' | 'headers'>): void {
  expect(
    Object.keys(headers).filter((name) => telling.test(name)),
    path,
  ).toEqual([])
  expect(String(headers.vary ?? ''), path).not.toMatch(/rsc|next|cookie|user-agent|\*/i)
}

for (const { name, path } of kinds) {
  test(`${name} is as safe made as kept, and needs no TLS to be told of`, async ({ get }) => {
    const answers = [await get(path), await get(path), await get(path, { method: 'HEAD' })]
    const { headers } = answers[1] as Answer
    answers.push(await get(path, { headers: { 'accept-encoding': 'br' } }))
    for (const answer of answers) {
      expectSecure(answer)
      expect(answer.headers['last-modified']).toBeUndefined()
      expect(answer.headers['strict-transport-security']).toBeUndefined()
      expect(answer.headers['x-cache']).toMatch(/^(?:hit|miss|stale)$/)
      expect(answer.headers['cache-control']).toBe(headers['cache-control'])
    }
    const unchanged = await get(path, { headers: { 'if-none-match': String(headers.etag) } })
    expect([unchanged.status, unchanged.bytes.length]).toEqual([304, 0])
    expectQuiet(unchanged)
  })
}

for (const name of pages) {
  test(`on https a reader of ${name} is told to stay there`, async () => {
    for (const asking of [{}, {}, { method: 'HEAD' }, { headers: { 'accept-encoding': 'gzip' } }]) {
      const answer = await server.get(at[name] as string, asking)
      expect(answer.status).toBe({ missing: 404, withdrawn: 410, moved: 301, broken: 500 }[name] ?? 200)
      expectSecure(answer)
      expect(answer.headers['last-modified']).toBeUndefined()
      expect(answer.headers['strict-transport-security']).toMatch(/^max-age=(?:[3-9]\d{7}|\d{9,}); includeSubDomains/)
    }
  })
}

test('what is refused is refused as safely', async () => {
  const article = at.article as string
  const refusals: [status: number, answer: Answer][] = [
    [405, await server.get(article, { method: 'POST', headers: { 'content-length': '0' } })],
    [421, await server.get(article, { headers: { host: 'zebra.example' } })],
    [400, await server.get(article, { headers: { 'content-length': '5' }, body: 'zebra' })],
    [500, await server.get(at.broken as string)],
    [404, await server.get('/%E0%A4%A')],
    [404, await server.get('/.env')],
  ]
  for (const [status, answer] of refusals) {
    expect(answer.status).toBe(status)
    expectSecure(answer)
    expect(answer.headers['strict-transport-security']).toContain('max-age=')
    expect(answer.headers['cache-control'], String(status)).toMatch(status === 404 ? /max-age=0|no-store/ : /no-store/)
    expect(answer.html).not.toMatch(/zebra|node_modules|\bat .*:\d+:\d+|Error:/)
  }
})

test('what is no HTTP at all is answered in one line, if at all', async () => {
  for (const bytes of [
    'zebra\r\n\r\n',
    '\x16\x03\x01\x02\x00zebra',
    request('GET / HTTP/1.1', [`X: ${'a'.repeat(70_000)}`]),
  ]) {
    const { text, isClosed } = await server.speak(bytes)
    expect(isClosed).toBe(true)
    expect(text).toMatch(/^(?:HTTP\/1\.1 4\d\d [\s\S]*)?$/)
    expect(text).not.toMatch(/zebra|node|express|next/i)
  }
})

test('files are what their type says and no other', async ({ get }) => {
  const font = `/fonts/${readdirSync('public/fonts').find((name) => name.endsWith('.woff2'))}`
  const { document } = await get('/europe/straits-states-reopen-grain-corridor')
  const picture = document.querySelector('main img[src^="/media/"]')?.getAttribute('src') as string
  for (const path of [font, '/favicon.svg', picture]) {
    const whole = await get(path)
    const part = await get(path, { headers: { range: 'bytes=0-9' } })
    const beyond = await get(path, { headers: { range: 'bytes=99999999-' } })
    const unchanged = await get(path, { headers: { 'if-none-match': String(whole.headers.etag) } })
    expect([whole.status, part.status, beyond.status, unchanged.status], path).toEqual([200, 206, 416, 304])
    for (const answer of [whole, part, beyond]) {
      expect(answer.headers['x-content-type-options'], path).toBe('nosniff')
      expect(answer.headers['cross-origin-resource-policy'], path).toMatch(/^(?:same-origin|cross-origin)$/)
      expectQuiet(answer)
    }
    // A drawing opened by itself is a page.
    if (/svg/.test(String(whole.headers['content-type']))) {
      expect(whole.headers['content-security-policy'], path).toContain("default-src 'none'")
    }
    expectQuiet(unchanged)
  }
})

test('operations’ addresses are kept by nobody', async ({ get }) => {
  for (const path of ['/healthz', '/readyz', '/metrics']) {
    const { status, headers } = await get(path)
    expect(status, path).toBe(200)
    expect(headers['cache-control'], path).toBe('no-store')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expectQuiet({ path, headers })
  }
})

test('Mozilla’s Observatory gives every kind of page an A+', async () => {
  test.setTimeout(60_000)
  const tool = path.join(env.fixturesDir, 'tools/observatory-offline.mjs')
  test.skip(!existsSync(tool), `There is no ${tool}.`)
  const cwd = process.env.OBSERVATORY_DIR ?? process.cwd()
  const isInstalled = canResolve('@mdn/mdn-http-observatory/package.json', cwd)
  test.skip(
    !isInstalled,
    'Observatory is not installed: OBSERVATORY_DIR names a folder with @mdn/mdn-http-observatory.',
  )
  const addresses = pages.map((name) => `${server.origin}${at[name]}`)
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...addresses], { cwd, encoding: 'utf8' })
  const grades = [...stdout.matchAll(/^http\S+ (\S+) /gm)].map(([, grade]) => grade)
  expect(grades.length, stderr).toBe(addresses.length)
  expect(
    grades.filter((grade) => grade !== 'A+'),
    stdout,
  ).toEqual([])
})

function canResolve(name: string, from: string): boolean {
  try {
    return Boolean(createRequire(path.join(from, 'package.json')).resolve(name))
  } catch {
    return false
  }
}
