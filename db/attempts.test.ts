import assert from 'node:assert/strict'
import test from 'node:test'
import { countAttempts, forgetAttempts, pruneAttempts, type Rule, takeBackAttempt } from './attempts.ts'
import { day, openTestStore } from './testing.ts'

const store = await openTestStore()
const minute = 60_000
const growing: Rule = { free: 5, first: minute, longest: 24 * 60 * minute }
const window: Rule = { most: 10, per: 3 * minute }
const start = day(1).getTime()

/** One try, so many ms after noon: how long to wait. */
const attempt = (name: string, rule: Rule, after: number) =>
  store.write(async (tx) => (await countAttempts(tx, [{ name, rule }], new Date(start + after))).wait)

test('of a thousand tries at once only the free ones get through', async () => {
  const waits = await Promise.all(Array.from({ length: 1_000 }, () => attempt('account:flood', growing, 0)))
  assert.equal(waits.filter((wait) => wait === 0).length, 5)
  assert.deepEqual([...new Set(waits)], [0, minute])
})

test('after five tries the pause doubles from a minute up to a day', async () => {
  for (let i = 0; i < 5; i++) assert.equal(await attempt('account:ana', growing, i), 0)
  let at = 4
  const pauses: number[] = []
  for (let i = 0; i < 13; i++) {
    const wait = await attempt('account:ana', growing, at)
    pauses.push(wait / minute)
    assert.equal(await attempt('account:ana', growing, at + wait - 1), 1, 'a millisecond too early')
    at += wait
    assert.equal(await attempt('account:ana', growing, at), 0)
  }
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440])
})

test('a day after the last pause an account begins anew', async () => {
  for (let i = 0; i < 5; i++) await attempt('account:ben', growing, 0)
  for (let i = 0; i < 5; i++) assert.equal(await attempt('account:ben', growing, 1441 * minute), 0)
  assert.equal(await attempt('account:ben', growing, 1441 * minute), minute)
})

test('a window lets ten through, and ten more when it is over', async () => {
  for (let i = 0; i < 10; i++) assert.equal(await attempt('client:a', window, i * 1_000), 0)
  assert.equal(await attempt('client:a', window, 10_000), 3 * minute - 10_000)
  assert.equal(await attempt('client:a', window, 3 * minute), 0)
})

test('where one name says no, none is counted', async () => {
  const both = (after: number) =>
    store.write((tx) =>
      countAttempts(
        tx,
        [
          { name: 'account:cem', rule: growing },
          { name: 'client:cem', rule: { most: 100, per: minute } },
        ],
        new Date(start + after),
      ),
    )
  for (let i = 0; i < 5; i++) assert.deepEqual((await both(0)).counts, { 'account:cem': i + 1, 'client:cem': i + 1 })
  assert.deepEqual(await both(0), { wait: minute, counts: {} })
  assert.equal((await both(minute)).counts['account:cem'], 6)
})

test('what was right is taken back, or all is forgotten', async () => {
  const once: Rule = { most: 1, per: minute }
  await attempt('client:b', once, 0)
  assert.equal(await attempt('client:b', once, 0), minute)
  await store.write((tx) => takeBackAttempt(tx, 'client:b'))
  assert.equal(await attempt('client:b', once, 0), 0)
  await store.write((tx) => forgetAttempts(tx, ['client:b']))
  assert.equal(await attempt('client:b', once, 0), 0)
  await store.write((tx) => takeBackAttempt(tx, 'client:nobody'))
})

test('what no rule remembers is deleted, a lock is not', async () => {
  assert.equal(await store.write((tx) => pruneAttempts(tx, new Date(start + minute))), 0)
  assert.ok((await store.write((tx) => pruneAttempts(tx, new Date(start + 40 * 24 * 60 * minute)))) > 3)
})
