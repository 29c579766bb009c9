import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { appendEvents } from '#db/events.ts'
import { events } from '#db/schema.ts'
import { day, openTestStore } from '#db/testing.ts'

const store = await openTestStore()
after(() => store.close())

/** The command as an operator runs it. */
function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATABASE_URL: `file:${store.file}` }
  return new Promise((resolve) => {
    execFile(process.execPath, [path.resolve('jobs/verify.ts'), ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

const happens = () =>
  store.write((tx) =>
    appendEvents(tx, [{ what: 'article.saved', subject: 'bridge' }], { by: 'ana', origin: '', now: day(1) }),
  )

const hashIn = (out: string) => /The last hash is ([0-9a-f]{64})\n/.exec(out)?.[1] ?? ''

test('what is no hash is refused with the usage', async () => {
  for (const args of [['--head', 'abc'], ['--head'], ['--tail', 'x'], ['x']]) {
    const { code, out, err } = await verify(...args)
    assert.deepEqual([code, out], [1, ''], args.join(' '))
    assert.match(err, /npm run verify/)
  }
})

test('a record that is whole is proved, with its last hash, and a noted hash is found again', async () => {
  assert.match((await verify()).out, /The record is empty/)
  for (let n = 0; n < 3; n++) await happens()
  const { code, out } = await verify()
  assert.equal(code, 0)
  assert.match(out, /All 3 events are as they were written/)
  await happens()
  const again = await verify('--head', hashIn(out))
  assert.equal(again.code, 0)
  assert.match(again.out, /All 4 events .*\n.*\nThe noted hash is that of event 3\./)
})

test('a hash that was never there, and a record whose end was cut off, end with an error', async () => {
  const noted = hashIn((await verify()).out)
  await store.write((tx) => tx.delete(events).where(eq(events.position, 4)).returning({ id: events.id }))
  assert.equal((await verify()).code, 0, 'without the noted hash nothing can be seen')
  const { code, out } = await verify('--head', noted)
  assert.equal(code, 1)
  assert.match(out, /The noted hash is NOT part of the record/)
})

test('a changed event is named, and the command ends with an error', async () => {
  await store.write((tx) =>
    tx.update(events).set({ by: 'ben' }).where(eq(events.position, 2)).returning({ id: events.id }),
  )
  const { code, out } = await verify()
  assert.equal(code, 1)
  assert.match(out, /NOT as it was written\. Event 2 is not what was recorded.*\nAs they were written before it: 1\./)
})
