import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { overloaded } from './origin.ts'
import { pageOf, withFront } from './testing.ts'

const long = 'A long story. '.repeat(200)

/** An origin that counts what it makes: its n-th page says n. */
function counting(keys = 'page:1', more = {}) {
  const made: string[] = []
  return { made, page: async (target: string) => pageOf(`${made.push(target)} ${long}`, keys, more) }
}

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

test('a page whose words changed is gone at once; others stay', async () => {
  const { made, page } = counting()
  const keyed = (target: string) =>
    page(target).then((made) => ({ ...made, headers: { ...made.headers, 'surrogate-key': `path:${target}` } }))
  await withFront(keyed, async ({ get, outbox }) => {
    await get('/a')
    await get('/b')
    outbox.write('path:/a')
    assert.equal((await get('/a')).headers['x-cache'], 'miss')
    assert.equal((await get('/b')).headers['x-cache'], 'hit')
  })
  assert.deepEqual(made, ['/a', '/b', '/a'])
})

test('a soft change is served old once more, while it is made again', async () => {
  const { page, made } = counting()
  await withFront(page, async ({ get, outbox, cache }) => {
    await get('/')
    outbox.add({ keys: ['page:1'], hard: false, from: 0 })
    const stale = await get('/')
    assert.deepEqual([stale.headers['x-cache'], stale.body.toString().split(' ')[0]], ['stale', '1'])
    while (cache.flights > 0) await new Promise(setImmediate)
    const fresh = await get('/')
    assert.deepEqual([fresh.headers['x-cache'], fresh.body.toString().split(' ')[0]], ['hit', '2'])
  })
  assert.equal(made.length, 2)
})

test('what is scheduled is purged at its minute, with no write at all', async () => {
  const { page } = counting()
  await withFront(page, async ({ get, outbox, wait, cache }) => {
    outbox.add({ keys: ['page:1'], hard: true, from: Date.UTC(2026, 10, 22, 0, 1) })
    await get('/')
    assert.equal((await get('/')).headers['x-cache'], 'hit')
    wait(60_000)
    assert.equal((await get('/')).headers['x-cache'], 'miss')
    assert.equal(cache.shelf.count, 1)
  })
})

test('a page that was begun before a change is made again: not kept, and served to nobody', async () => {
  const waiting: (() => void)[] = []
  let text = 'old'
  const slow = async () => {
    const read = text
    await new Promise<void>((go) => waiting.push(go))
    return pageOf(`${read} ${long}`)
  }
  await withFront(slow, async ({ get, outbox }) => {
    const early = get('/')
    while (waiting.length < 1) await new Promise(setImmediate)
    text = 'new'
    outbox.write('page:1')
    const late = get('/')
    waiting[0]?.()
    while (waiting.length < 2) await new Promise(setImmediate)
    waiting[1]?.()
    for (const { body } of await Promise.all([early, late])) assert.match(body.toString(), /^new /)
    assert.match((await get('/')).body.toString(), /^new /)
  })
})

test('a page whose parts change all the time is served in the end, and not kept', async () => {
  let made = 0
  const restless = async () => {
    made++
    change()
    return pageOf(`${made} ${long}`)
  }
  let change = (): void => undefined
  await withFront(restless, async ({ get, outbox, wait, cache }) => {
    change = () => {
      outbox.write('page:1')
      wait(1)
    }
    assert.equal((await get('/')).status, 200)
    assert.equal(cache.shelf.count, 0)
  })
  assert.equal(made, 5)
})

test('the pages asked for most are made again before anybody asks', async () => {
  const { page, made } = counting()
  await withFront(page, async ({ get, outbox, cache, wait }) => {
    for (const path of ['/hot', '/hot', '/hot', '/cold']) await get(path)
    outbox.write('page:1')
    wait(1)
    await cache.follow()
    while (cache.flights > 0) await new Promise(setImmediate)
    assert.deepEqual(made, ['/hot', '/cold', '/hot'])
    assert.equal((await get('/hot')).headers['x-cache'], 'hit')
  })
})

test('a page lives until its time is over, is then served once more while it is made again, and not for ever', async () => {
  const { page, made } = counting()
  await withFront(page, async ({ get, wait, cache }) => {
    await get('/')
    wait(3_600_000)
    assert.equal((await get('/')).headers['x-cache'], 'stale')
    while (cache.flights > 0) await new Promise(setImmediate)
    wait(3_600_000 + 61_000)
    assert.equal((await get('/')).headers['x-cache'], 'miss')
  })
  assert.equal(made.length, 3)
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

test('while pages cannot be made, one that is only too old stands in; one that was withdrawn does not', async () => {
  let isBroken = false
  const page = async () => (isBroken ? { ...pageOf(long), status: 500 } : pageOf(long))
  await withFront(page, async ({ get, outbox, wait }) => {
    await get('/')
    isBroken = true
    wait(3_600_000 + 120_000)
    assert.deepEqual([(await get('/')).status, (await get('/')).headers['x-cache']], [200, 'stale'])
    outbox.write('page:1')
    assert.equal((await get('/')).status, 500)
  })
})

test('while the database is gone, what is kept is served', async () => {
  const { page } = counting()
  await withFront(page, async ({ get, outbox, cache, faults }) => {
    await get('/')
    outbox.isGone = true
    assert.equal((await get('/')).headers['x-cache'], 'hit')
    assert.equal(cache.follower.isReachable, false)
    assert.deepEqual(faults, ['outbox.unreachable'])
    outbox.isGone = false
    outbox.write('page:1')
    assert.equal((await get('/')).headers['x-cache'], 'miss')
    assert.equal(cache.follower.isReachable, true)
  })
})

test('rows that were pruned before they were read empty the cache', async () => {
  const { page } = counting()
  await withFront(page, async ({ get, outbox }) => {
    await get('/')
    outbox.write('page:2')
    outbox.write('page:3')
    outbox.rows.shift()
    assert.equal((await get('/')).headers['x-cache'], 'miss')
  })
})

test('with no memory given, nothing is kept', async () => {
  const { page, made } = counting()
  await withFront(
    page,
    async ({ get }) => {
      for (let n = 0; n < 3; n++) assert.equal((await get('/')).headers['x-cache'], 'miss')
    },
    { bytes: 0 },
  )
  assert.equal(made.length, 3)
})

test('a flood of addresses that are not there drives no page out, and memory has its bound', async () => {
  const page = async (target: string) =>
    pageOf(`${target} ${long}`, target, { status: target.includes('nope') ? 404 : 200 })
  const bytes = 400_000
  await withFront(
    page,
    async ({ get, cache }) => {
      await get('/kept')
      for (let n = 0; n < 300; n++) await get(`/nope-${n}`)
      assert.equal((await get('/kept')).headers['x-cache'], 'hit')
      for (let n = 0; n < 300; n++) await get(`/page-${n}`)
      assert.ok(cache.shelf.bytes <= bytes, `${cache.shelf.bytes}`)
      assert.ok(cache.shelf.count < 150)
      assert.equal(cache.shelf.madeOf(['/page-0', '/nope-0']).size, 0, 'what went is forgotten by its keys too')
    },
    { bytes },
  )
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
