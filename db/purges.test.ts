import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'drizzle-orm'
import { articleKey, frontKey, isKey, settingsKey } from '#lib/keys.ts'
import { type Outcome, record } from './outcome.ts'
import {
  addPurges,
  listPurgesAfter,
  listPurgesDueAfter,
  newestPurgePosition,
  type Purge,
  prunePurges,
} from './purges.ts'
import { events, purges } from './schema.ts'
import { store } from './store.ts'
import { day, openTestStore } from './testing.ts'

const opened = await openTestStore()
after(() => opened.close())

beforeEach(() => store.write(async (tx) => void (await tx.delete(purges))))

const purge = (from: Date, ...keys: Purge['keys']) => ({ keys, hard: true, from: from.getTime() })
const add = (at: Date, ...rows: Omit<Purge, 'position'>[]) => store.write((tx) => addPurges(tx, rows, at))
const prune = (before: Date) => store.write((tx) => prunePurges(tx, before))
const positions = (rows: Purge[]) => rows.map(({ position }) => position)

const outcome = (more: Partial<Outcome>): Outcome => ({
  value: undefined,
  event: { what: 'article.published', subject: 'storm' },
  touched: [],
  ...more,
})

test('an outbox that has never been written to is empty', async () => {
  assert.equal(await newestPurgePosition(), 0)
  assert.deepEqual(await listPurgesAfter(0), [])
})

test('the outbox is read on from a position, in the order in which it was written', async () => {
  await add(day(2), purge(day(2), frontKey))
  await add(day(3), purge(day(3), settingsKey), purge(day(9), articleKey('storm')))
  assert.equal(await newestPurgePosition(), 3)
  assert.deepEqual(await listPurgesAfter(1), [
    { position: 2, keys: [settingsKey], hard: true, from: day(3).getTime() },
    { position: 3, keys: [articleKey('storm')], hard: true, from: day(9).getTime() },
  ])
  assert.deepEqual(await listPurgesAfter(3), [])
})

test('what is scheduled is found at a start, however long ago it was written', async () => {
  await add(day(2), purge(day(9), articleKey('election')))
  await add(day(3), purge(day(3), frontKey))
  await add(day(4), purge(day(7), articleKey('match')))
  assert.deepEqual(positions(await listPurgesDueAfter(day(5).getTime())), [1, 3])
  assert.deepEqual(positions(await listPurgesDueAfter(day(7).getTime())), [1])
  assert.deepEqual(await listPurgesDueAfter(day(9).getTime()), [])
})

test('a clock that goes backwards changes nothing about the order', async () => {
  for (const at of [day(20), day(10), day(1), day(15)]) await add(at, purge(at, frontKey))
  const rows = await listPurgesAfter(0)
  assert.deepEqual(positions(rows), [1, 2, 3, 4])
  assert.deepEqual(
    rows.map(({ from }) => from),
    [day(20), day(10), day(1), day(15)].map((at) => at.getTime()),
  )
})

test('positions are those of the commits, without a gap, and a write that is undone leaves none', async () => {
  const committed: string[] = []
  await Promise.all(
    Array.from({ length: 40 }, async (_, nth) => {
      const id = `article-${nth}`
      const written = store.write(async (tx) => {
        await addPurges(tx, [purge(day(2), articleKey(id))], day(2))
        if (nth % 4 === 3) throw new Error('second thoughts')
      })
      await written.then(
        () => committed.push(articleKey(id)),
        () => undefined,
      )
    }),
  )
  const rows = await listPurgesAfter(0)
  assert.deepEqual(
    positions(rows),
    Array.from({ length: 30 }, (_, nth) => nth + 1),
  )
  assert.deepEqual(
    rows.map(({ keys }) => keys[0]),
    committed,
  )
})

test('one write gives one row for each moment and kind, with every key once', async () => {
  const touched = [frontKey, articleKey('storm')]
  const outcomes = [
    outcome({ touched }),
    outcome({ touched: [frontKey] }),
    outcome({ touched, from: day(9).getTime() }),
    outcome({ touched: [settingsKey], soft: true }),
    outcome({}),
  ]
  await store.write((tx) => record(tx, outcomes, 'ana', day(2)))
  assert.deepEqual(await listPurgesAfter(0), [
    { position: 1, keys: [articleKey('storm'), frontKey], hard: true, from: day(2).getTime() },
    { position: 2, keys: [articleKey('storm'), frontKey], hard: true, from: day(9).getTime() },
    { position: 3, keys: [settingsKey], hard: false, from: day(2).getTime() },
  ])
  const [row] = await store.read(async (tx) => tx.select({ count: sql<number>`count(*)` }).from(events))
  assert.equal(Number(row?.count), 5)
})

test('what is no key of ours is not handed out', async () => {
  await add(day(2), purge(day(2), frontKey, 'front\nx-evil: 1' as Purge['keys'][0]))
  const [row] = await listPurgesAfter(0)
  assert.deepEqual(row?.keys, [frontKey])
  assert.ok(row?.keys.every(isKey))
})

test('old rows are pruned, but not the newest and not what is still ahead', async () => {
  await add(day(1), purge(day(1), frontKey))
  await add(day(2), purge(day(20), articleKey('election')))
  await add(day(3), purge(day(3), frontKey))
  assert.equal(await prune(day(3)), 1)
  assert.deepEqual(positions(await listPurgesAfter(0)), [2, 3])
  assert.equal(await prune(day(19)), 0)
  await add(day(21), purge(day(21), frontKey))
  assert.equal(await prune(day(30)), 2)
  assert.equal(await prune(day(30)), 0)
  assert.deepEqual(positions(await listPurgesAfter(0)), [4])
})

test('positions go on after everything was pruned', async () => {
  await add(day(1), purge(day(1), frontKey), purge(day(1), settingsKey))
  await prune(day(30))
  await add(day(1), purge(day(1), frontKey))
  assert.deepEqual(positions(await listPurgesAfter(0)), [2, 3])
})

test('the version of the Store changes with every write and with nothing else', async () => {
  const before = store.version()
  assert.equal(store.version(), before)
  await newestPurgePosition()
  await assert.rejects(
    store.write(async (tx) => {
      await addPurges(tx, [purge(day(2), frontKey)], day(2))
      throw new Error('second thoughts')
    }),
  )
  assert.equal(store.version(), before)
  const seen = new Set([before])
  for (let nth = 0; nth < 20; nth++) {
    await add(day(2), purge(day(2), frontKey))
    seen.add(store.version())
  }
  assert.equal(seen.size, 21)
})
