import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { overloaded } from './origin.ts'
import { counting, long, pageOf, withFront } from './testing.ts'

test('who asks for another host, writes, or sends a body with a GET, gets no page', async () => {
  const { made, page } = counting()
  await withFront(page, async ({ get }) => {
    assert.equal((await get('/', { headers: { host: 'evil.example' } })).status, 421)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const { status, headers } = await get('/', { method })
      assert.deepEqual([status, headers.allow, headers.connection], [405, 'GET, HEAD', 'close'], method)
    }
    assert.equal((await get('/', { body: 'evil=1', headers: { 'content-length': 6 } })).status, 400)
    assert.equal((await get('/', { body: 'evil', headers: { 'transfer-encoding': 'chunked' } })).status, 400)
    await get('/')
    assert.equal((await get('/', { body: 'x', headers: { 'content-length': 1 } })).status, 400, 'also when it is kept')
  })
  assert.equal(made.length, 1)
})

test('a page is made once and then served as it is', async () => {
  const { made, page } = counting()
  await withFront(page, async ({ get, outcomes }) => {
    const first = await get('/europe')
    const second = await get('/europe')
    assert.deepEqual([first.headers['x-cache'], second.headers['x-cache']], ['miss', 'hit'])
    assert.match(String(first.headers['server-timing']), /^render;dur=\d/)
    assert.deepEqual(second.body, first.body)
    assert.equal(Number(second.headers['content-length']), second.body.length)
    assert.deepEqual(outcomes, ['miss', 'hit'])
  })
  assert.deepEqual(made, ['/europe'])
})

test('readers are not told what a page is made of; a cache before us is', async () => {
  const { page } = counting('article:1 front')
  await withFront(page, async ({ get }) => {
    for (const { headers } of [await get('/'), await get('/')]) {
      assert.deepEqual(
        Object.keys(headers).filter((name) => name.startsWith('surrogate')),
        [],
      )
    }
  })
  await withFront(page, async ({ get }) => assert.equal((await get('/')).headers['surrogate-key'], 'article:1 front'), {
    forEdge: true,
  })
})

test('fifty who ask at once for a cold page wait for one render', async () => {
  const { made, page } = counting()
  await withFront(page, async ({ get }) => {
    const all = await Promise.all(Array.from({ length: 50 }, () => get('/')))
    assert.equal(new Set(all.map(({ body }) => body.toString())).size, 1)
  })
  assert.equal(made.length, 1)
})

test('every encoding is the same page, with an ETag of its own', async () => {
  const { page } = counting()
  await withFront(page, async ({ get }) => {
    const as = (accepted: string) => get('/', { headers: { 'accept-encoding': accepted } })
    for (const round of ['miss', 'hit']) {
      const plain = await as('identity')
      const br = await as('gzip, deflate, br, zstd')
      const gz = await as('gzip, br;q=0')
      assert.deepEqual(
        [br, gz, plain].map(({ headers }) => headers['content-encoding']),
        ['br', 'gzip', undefined],
      )
      assert.deepEqual(brotliDecompressSync(br.body), plain.body, round)
      assert.deepEqual(gunzipSync(gz.body), plain.body)
      const tags = [br, gz, plain].map(({ headers }) => headers.etag as string)
      assert.equal(new Set(tags).size, 3)
      for (const tag of tags) assert.match(tag, /^"/, 'strong')
      for (const { headers } of [br, gz, plain]) assert.equal(headers.vary, 'accept-encoding')
    }
  })
})

test('a client that has the page is told so, in whichever encoding it has it', async () => {
  const { page } = counting()
  await withFront(page, async ({ get }) => {
    const tag = (await get('/', { headers: { 'accept-encoding': 'br' } })).headers.etag as string
    const has = (condition: string) => get('/', { headers: { 'if-none-match': condition, 'accept-encoding': 'gzip' } })
    for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*', tag.replace('-br', '')]) {
      const { status, body, headers } = await has(condition)
      assert.deepEqual([status, body.length, headers['content-length']], [304, 0, undefined], condition)
      assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate')
    }
    for (const condition of ['"other"', tag.slice(0, -5), tag.replaceAll('"', ''), '', `${tag}x`]) {
      assert.equal((await has(condition)).status, 200, condition)
    }
  })
})

test('HEAD is GET without the body', async () => {
  const { page } = counting()
  await withFront(page, async ({ get }) => {
    const cold = await get('/', { method: 'HEAD' })
    const whole = await get('/')
    const warm = await get('/', { method: 'HEAD' })
    for (const head of [cold, warm]) {
      assert.deepEqual([head.status, head.body.length], [200, 0])
      assert.equal(head.headers['content-length'], String(whole.body.length))
    }
  })
})

test('another form of a path is led to the one, once; what else is in a query changes nothing', async () => {
  const { made, page } = counting()
  await withFront(page, async ({ get }) => {
    for (const path of ['/Europe/', '//europe', '/%65urope']) {
      const { status, headers } = await get(path)
      assert.deepEqual([status, headers.location], [301, '/europe'], path)
    }
    for (const path of ['/europe?utm_source=x', '/europe?_rsc=1&evil=%0d%0a', '/europe?']) {
      const { status, headers } = await get(path)
      assert.deepEqual([status, headers['x-cache']], [200, 'hit'], path)
    }
    assert.equal((await get('/latest?before=2026-11-17&x=1')).headers['x-cache'], 'miss')
  })
  assert.deepEqual(made, ['/europe', '/latest?before=2026-11-17'])
})

test('what is no address at all is asked for as one that there is never', async () => {
  const { made, page } = counting('settings', { status: 404 })
  await withFront(page, async ({ get }) => {
    for (const path of ['/..', '/%00', '/a%2fb', `/${'x'.repeat(3000)}`]) assert.equal((await get(path)).status, 404)
  })
  assert.deepEqual(made, ['/~'])
})

test('a failure is never kept, in the newsroom’s name, and says 500 or 503', async () => {
  let fails: Error | undefined = new Error('no database')
  const page = async () => {
    if (fails) throw fails
    return pageOf(long)
  }
  await withFront(page, async ({ get, outcomes, faults }) => {
    const broken = await get('/')
    assert.deepEqual([broken.status, broken.body.toString(), broken.headers['x-cache']], [500, 'sorry 500', 'pass'])
    fails = overloaded()
    assert.equal((await get('/')).status, 503)
    fails = undefined
    assert.equal((await get('/')).status, 200)
    assert.deepEqual(outcomes, ['failed', 'failed', 'miss'])
    assert.deepEqual(faults, ['page.failed'])
  })
})

test('the desk is passed through, whatever the method', async () => {
  const { page, made } = counting()
  await withFront(page, async ({ get, outcomes }) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      assert.equal((await get('/admin/articles', { method })).body.toString(), 'desk')
    }
    assert.deepEqual(outcomes, ['pass', 'pass', 'pass'])
    assert.equal((await get('/administration')).body.toString().slice(0, 1), '1')
  })
  assert.deepEqual(made, ['/administration'])
})
