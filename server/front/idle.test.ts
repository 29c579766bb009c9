import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { compressNext } from './idle.ts'
import { pageOf, withFront } from './testing.ts'

const varied = Array.from({ length: 3000 }, (_, n) => `${n * n} words of a story`).join(' ')

test('a page that is asked for again gets smaller, and the clients that have it keep it', async () => {
  const page = async () => pageOf(varied)
  await withFront(page, async ({ get, cache }) => {
    const asBr = (more = {}) => get('/', { headers: { 'accept-encoding': 'br', ...more } })
    const first = await asBr()
    assert.equal(await compressNext(cache.shelf), false, 'asked for once')
    await asBr()
    await asBr()
    assert.equal(await compressNext(cache.shelf), true)
    assert.equal(await compressNext(cache.shelf), false, 'done')
    const small = await asBr()
    assert.ok(small.body.length < first.body.length)
    assert.notEqual(small.headers.etag, first.headers.etag, 'other bytes')
    assert.equal(brotliDecompressSync(small.body).toString(), varied)
    assert.equal(Number(small.headers['content-length']), small.body.length)
    for (const tag of [first.headers.etag, small.headers.etag]) {
      assert.equal((await asBr({ 'if-none-match': tag })).status, 304)
    }
  })
})

test('a page too short to be compressed has nothing to gain', async () => {
  const page = async () => pageOf('short')
  await withFront(page, async ({ get, cache }) => {
    for (let n = 0; n < 4; n++) {
      const { headers } = await get('/', { headers: { 'accept-encoding': 'br' } })
      assert.equal(headers['content-encoding'], undefined)
    }
    assert.equal(await compressNext(cache.shelf), false)
  })
})
