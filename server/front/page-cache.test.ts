import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counting, long, pageOf, withFront } from './testing.ts'

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

test('who asks after a change never gets a page begun before it, not even one that is given up', async () => {
  const waiting: (() => void)[] = []
  let made = 0
  const slow = async () => {
    const number = ++made
    await new Promise<void>((go) => waiting.push(go))
    return pageOf(`${number} ${long}`)
  }
  await withFront(slow, async ({ get, outbox, wait }) => {
    const early = get('/')
    for (let attempt = 1; attempt <= 5; attempt++) {
      while (waiting.length < attempt) await new Promise(setImmediate)
      outbox.write('page:1')
      wait(1)
      if (attempt < 5) waiting[attempt - 1]?.()
    }
    const late = get('/')
    await get('/other', { method: 'POST' })
    waiting[4]?.()
    assert.match((await early).body.toString(), /^5 /)
    while (waiting.length < 6) await new Promise(setImmediate)
    waiting[5]?.()
    assert.match((await late).body.toString(), /^6 /)
  })
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
