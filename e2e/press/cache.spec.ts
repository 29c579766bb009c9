// A page is made for its first reader and kept for the next ones: what each of them is sent, and in which form.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Answer, lasting } from '../get.ts'
import { parseMetrics, total } from '../metrics.ts'
import { request } from '../raw.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { type Printed, print } from './paper.ts'

let server: Server
let printed: Printed[]
/** An article nobody has asked for yet. */
const fresh = () => printed.pop() as Printed

test.beforeAll(async () => {
  server = await startServer()
  printed = await print(server, 30)
  await server.newsroom.page('About us', 'Who we are.')
})
test.afterAll(() => server.stop())

const decode = ({ headers, bytes }: Answer): string => {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(bytes).toString('utf8')
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
}

const strong = /^"[\w+/=.:-]{6,}"$/

test('a page is made for its first reader and kept for the next', async () => {
  const { path, headline } = fresh()
  const [first, second] = [await server.get(path), await server.get(path)]
  expect([first.status, second.status]).toEqual([200, 200])
  expect([first.headers['x-cache'], second.headers['x-cache']]).toEqual(['miss', 'hit'])
  expect(first.html).toContain(headline)
  expect(second.bytes.equals(first.bytes)).toBe(true)
  expect(lasting(second.headers)).toEqual(lasting(first.headers))
  expect(second.headers.etag).toMatch(strong)
  for (const { headers } of [first, second]) {
    expect(headers['server-timing']).toMatch(
      /^[\w-]+(?:;(?:dur=[\d.]+|desc="?[\w -]+"?))*(?:, ?[\w-]+(?:;(?:dur=[\d.]+|desc="?[\w -]+"?))*)*$/,
    )
    expect(headers['cache-control']).toMatch(/max-age=0|no-cache/)
    expect(headers['cache-control']).not.toMatch(/immutable|private/)
  }
})

test('HEAD fills and uses the cache like GET, and sends no page', async () => {
  const { path } = fresh()
  const head = await server.get(path, { method: 'HEAD' })
  const whole = await server.get(path)
  expect([head.headers['x-cache'], whole.headers['x-cache']]).toEqual(['miss', 'hit'])
  expect(head.bytes).toHaveLength(0)
  expect(Number(head.headers['content-length'])).toBe(whole.bytes.length)
  expect(lasting(head.headers)).toEqual(lasting(whole.headers))
})

const encodings: [accepted: string | undefined, sent: (string | undefined)[]][] = [
  [undefined, [undefined]],
  ['gzip', ['gzip']],
  ['br', ['br']],
  ['gzip, deflate, br', ['br']],
  ['gzip, deflate, br, zstd', ['br']],
  ['GZIP', ['gzip']],
  ['Br', ['br']],
  ['gzip;q=1, br;q=0', ['gzip']],
  ['gzip;q=0, br;q=0.001', ['br']],
  ['br;q=0', [undefined]],
  ['br;q=0.000, gzip;q=0', [undefined]],
  ['br ; q=0 , gzip', ['gzip']],
  ['identity', [undefined]],
  ['identity;q=1, gzip;q=0', [undefined]],
  ['identity;q=0, gzip', ['gzip']],
  ['*', ['br', 'gzip', undefined]],
  ['br;q=0, *', ['gzip', undefined]],
  // Nothing is left to send: the page itself is better than an error.
  ['*;q=0', [undefined]],
  ['identity;q=0', [undefined, 'br', 'gzip']],
  ['deflate, compress, zstd', [undefined]],
  ['xbr, gzipped, bro', [undefined]],
  ['', [undefined]],
  [',,;;q=,=,br', ['br', undefined]],
  ['gzip;q=zebra', ['gzip', undefined]],
  ['x'.repeat(7000), [undefined]],
  [Array.from({ length: 900 }, (_, n) => `c${n}`).join(), [undefined]],
]

for (const [accepted, sent] of encodings) {
  test(`a reader who accepts ${accepted === undefined ? 'nothing in particular' : `“${accepted.slice(0, 40)}”`} gets the same page`, async () => {
    const plain = await server.get('/about-us')
    for (const path of ['/about-us', '/nothing-here']) {
      const answer = await server.get(path, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })
      expect(answer.status).toBe(path === '/about-us' ? 200 : 404)
      expect(sent).toContain(answer.headers['content-encoding'])
      expect(
        String(answer.headers.vary)
          .toLowerCase()
          .split(/\s*,\s*/),
      ).toEqual(['accept-encoding'])
      expect(Number(answer.headers['content-length'])).toBe(answer.bytes.length)
      expect(answer.headers['transfer-encoding']).toBeUndefined()
      if (path === '/about-us') expect(decode(answer)).toBe(plain.html)
    }
  })
}

test('each form of a page has a strong tag of its own, and a changed page another', async () => {
  const { id, path } = fresh()
  const tags = async () =>
    Promise.all(
      ['identity', 'gzip', 'br'].map(
        async (form) => (await server.get(path, { headers: { 'accept-encoding': form } })).headers.etag as string,
      ),
    )
  await server.get(path)
  const before = await tags()
  expect(new Set(before).size).toBe(3)
  for (const tag of before) expect(tag).toMatch(strong)
  await server.newsroom.edits(id, { standfirst: 'With one sentence more.' })
  await server.newsroom.publishes({ articleId: id, kind: 'minor', from: Date.now() })
  const after = await tags()
  expect(after.filter((tag) => before.includes(tag))).toEqual([])
})

/** Given the tag of the page in its plain form: whether the reader has it already. */
const conditions: [name: string, header: (tag: string) => string, hasIt: boolean][] = [
  ['the tag', (tag) => tag, true],
  ['the tag as a weak one', (tag) => `W/${tag}`, true],
  ['a list with the tag', (tag) => `"a", ${tag}, "b"`, true],
  ['a list with the tag, close together', (tag) => `"a",W/"b",${tag}`, true],
  ['a star', () => '*', true],
  ['another tag', () => '"another"', false],
  ['the tag without quotation marks', (tag) => tag.replaceAll('"', ''), false],
  ['the beginning of the tag', (tag) => `${tag.slice(0, -3)}"`, false],
  ['the tag within another one', (tag) => `"x${tag.slice(1)}`, false],
  ['nothing', () => '', false],
  ['a very long list of others', () => Array.from({ length: 600 }, (_, n) => `"t${n}"`).join(), false],
]

for (const [name, header, hasIt] of conditions) {
  test(`a reader who has ${name} is sent ${hasIt ? 'no page again' : 'the page'}`, async () => {
    for (const form of ['identity', 'gzip', 'br']) {
      const accept = { 'accept-encoding': form }
      const whole = await server.get('/about-us', { headers: accept })
      const tag = whole.headers.etag as string
      const headers = { ...accept, 'if-none-match': header(tag) }
      for (const method of ['GET', 'HEAD']) {
        const answer = await server.get('/about-us', { method, headers })
        expect(answer.status, form).toBe(hasIt ? 304 : 200)
        expect(answer.headers.etag).toBe(tag)
        expect(answer.headers.vary).toBe(whole.headers.vary)
        expect(answer.headers['cache-control']).toBe(whole.headers['cache-control'])
        if (hasIt) expect(answer.bytes).toHaveLength(0)
      }
    }
  })
}

test('a condition makes no page of one that is not there', async () => {
  for (const method of ['GET', 'HEAD']) {
    expect((await server.get('/no-page', { method, headers: { 'if-none-match': '*' } })).status).toBe(404)
  }
})

test('a range is not taken from a page, whose form may change', async () => {
  const { status, html } = await server.get('/about-us', { headers: { range: 'bytes=0-10' } })
  expect(status).toBe(200)
  expect(html).toContain('</html>')
})

test('fifty readers at once of a page that is not made yet have it made once', async () => {
  const renders = async () =>
    total(parseMetrics((await server.get('/metrics')).html), 'broadsheet_render_seconds_count')
  const { path, headline } = fresh()
  const before = await renders()
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      server.get(n % 2 ? path : `${path}?utm_source=${n}`, { headers: n % 3 ? {} : { 'accept-encoding': 'br' } }),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  for (const answer of answers) expect(decode(answer)).toContain(headline)
  expect((await renders()) - before).toBe(1)
})

test('somebody’s query is no page of its own: what is kept is served in place', async () => {
  const { path } = fresh()
  const first = await server.get(`${path}?utm_source=newsletter&fbclid=1`)
  expect([first.status, first.headers['x-cache'], first.headers.location]).toEqual([200, 'miss', undefined])
  for (const query of ['', '?', '?utm_source=other', '?_rsc=1a2b3', '?before', '?a[]=1&a[]=2', '?=&&&=']) {
    const answer = await server.get(`${path}${query}`)
    expect([answer.status, answer.headers['x-cache']], query).toEqual([200, 'hit'])
    expect(answer.html).toBe(first.html)
  }
})

test('that there is no page is kept for seconds only', async () => {
  test.setTimeout(40_000)
  const path = '/world/never-written'
  const first = await server.get(path)
  expect([first.status, first.headers['x-cache']]).toEqual([404, 'miss'])
  const second = await server.get(path)
  expect([second.status, second.headers['x-cache']]).toEqual([404, 'hit'])
  expect(second.html).toBe(first.html)
  expect(second.headers['cache-control']).toMatch(/max-age=0|no-cache|no-store/)
  await expect
    .poll(async () => (await server.get(path)).headers['x-cache'], { timeout: 15_000, intervals: [500] })
    .not.toBe('hit')
})

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE', 'PROPFIND']) {
  test(`${method} is refused, and does nothing to what is kept`, async () => {
    await server.get('/about-us')
    for (const path of ['/about-us', '/nothing-here', '/fonts/OFL.txt', '/healthz', '/metrics', '/media/x']) {
      const headers = { 'content-length': '2', 'content-type': 'text/plain' }
      const answer = await server.get(path, { method, headers, body: '[]' })
      expect(answer.status, path).toBe(405)
      expect(answer.headers.allow, path).toBe('GET, HEAD')
    }
    expect((await server.get('/about-us')).headers['x-cache']).toBe('hit')
  })
}

test('TRACE and CONNECT repeat nothing and lead nowhere', async () => {
  const { host } = new URL(server.origin)
  for (const line of ['TRACE / HTTP/1.1', 'CONNECT 127.0.0.1:22 HTTP/1.1', `CONNECT ${host} HTTP/1.1`]) {
    const { text, answers, isClosed } = await server.speak(request(line, [`Host: ${host}`, 'X-Marker: zebra']))
    expect(isClosed, line).toBe(true)
    expect(answers.length, line).toBeLessThanOrEqual(1)
    for (const { status } of answers) expect([400, 405], line).toContain(status)
    expect(text.toLowerCase(), line).not.toContain('zebra')
  }
})

test('requests on one connection are answered one after another, in their order', async () => {
  const { host } = new URL(server.origin)
  const cold = fresh()
  const lines = ['/about-us', cold.path, '/nothing-here', '/about-us']
  const text = lines.map((path, n) =>
    [`GET ${path} HTTP/1.1`, `Host: ${host}`, ...(n === lines.length - 1 ? ['Connection: close'] : []), '', ''].join(
      '\r\n',
    ),
  )
  const { answers } = await server.speak(text.join(''))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 200])
  expect(answers[1]?.body).toContain(cold.headline)
  expect(answers[3]?.body).toBe(answers[0]?.body)
})

test('a reader with cookies and an authorisation gets what everybody gets', async () => {
  const { path } = fresh()
  const headers = { cookie: '__Host-sid=zebra; theme=dark', authorization: 'Basic emVicmE6emVicmE=' }
  const [known, stranger] = [await server.get(path, { headers }), await server.get(path)]
  expect(known.html).toBe(stranger.html)
  expect(lasting(known.headers)).toEqual(lasting(stranger.headers))
  expect([known.headers['x-cache'], stranger.headers['x-cache']]).toEqual(['miss', 'hit'])
  expect(known.headers['set-cookie']).toBeUndefined()
})

test('pages name the rules by which browsers may fetch the next one ahead', async () => {
  const { headers } = await server.get('/about-us')
  const [, path = ''] = /^"(\/[^"]+)"$/.exec(String(headers['speculation-rules'])) ?? []
  const rules = await server.get(path)
  expect(rules.status).toBe(200)
  expect(rules.headers['content-type']).toMatch(/^application\/speculationrules\+json(?:;|$)/)
  expect(Object.keys(JSON.parse(rules.html)).filter((kind) => !/^(?:prefetch|prerender|tag)$/.test(kind))).toEqual([])
  expect(rules.html).toContain('/admin')
})

test('a newsroom may keep nothing: every page is made anew, and is right', async () => {
  const keeping = await startServer({ env: { CACHE_MB: '0' } })
  const [{ id, path }] = (await print(keeping, 1)) as [Printed]
  const answers = [await keeping.get(path), await keeping.get(path)]
  await keeping.newsroom.edits(id, { headline: 'Rewritten' })
  await keeping.newsroom.publishes({ articleId: id, kind: 'update', from: Date.now() })
  const after = await keeping.get(path, { headers: { 'accept-encoding': 'gzip' } })
  await keeping.stop()
  expect(answers.map(({ status, headers }) => [status, headers['x-cache']])).toEqual([
    [200, 'miss'],
    [200, 'miss'],
  ])
  expect(decode(after)).toContain('Rewritten')
})
