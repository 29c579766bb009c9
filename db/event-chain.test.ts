import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { eq, gt } from 'drizzle-orm'
import { positionOfHash, verifyEvents } from './event-chain.ts'
import { appendEvents, type Event, hashOfEvent } from './events.ts'
import { newId } from './ids.ts'
import { events } from './schema.ts'
import type { Store } from './store.ts'
import { day, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const happens = (what: string, details = {}) =>
  store.write((tx) =>
    appendEvents(tx, [{ what, subject: 'bridge', details }], { by: 'ana', origin: '192.0.2.1', now: day(2) }),
  )

/** As somebody with the file would: past every verb. */
const tampers = (change: Partial<Event>, position: number) =>
  store.write((tx) => tx.update(events).set(change).where(eq(events.position, position)).returning({ id: events.id }))

beforeEach(async () => {
  await store.write((tx) => tx.delete(events).returning({ id: events.id }))
  for (let n = 1; n <= 7; n++) await happens('article.saved', { version: n, nested: { b: 1, a: [n] } })
})

const faults: [what: string, tamper: () => Promise<unknown>, position: number, sentence: RegExp][] = [
  ['who did it', () => tampers({ by: 'ben' }, 3), 3, /Event 3 is not what was recorded/],
  ['when it was', () => tampers({ at: 1 }, 1), 1, /Event 1 is not what was recorded/],
  ['from where it came', () => tampers({ origin: '' }, 7), 7, /Event 7 is not what was recorded/],
  ['what was done', () => tampers({ what: 'article.read' }, 4), 4, /Event 4 is not/],
  ['to which thing', () => tampers({ subject: 'road' }, 4), 4, /Event 4 is not/],
  ['what is remembered of it', () => tampers({ details: { version: 4 } }, 4), 4, /Event 4 is not/],
  ['the name of an event', () => tampers({ id: newId() }, 4), 4, /Event 4 is not/],
  ['a hash', () => tampers({ hash: 'f'.repeat(64) }, 5), 5, /Event 5 is not/],
  ['a hash taken away', () => tampers({ hash: '' }, 5), 5, /Event 5 has no hash, although/],
  ['the first event cut out', () => cutOut(1, 1), 1, /Event 1 is missing/],
  ['events cut out', () => cutOut(3, 5), 3, /Events 3 to 5 are missing/],
  ['an event cut out and the gap closed', () => cutOutAndClose(4), 4, /Event 4 is not/],
  ['two events in each other’s place', () => swap(2, 3), 2, /Event 2 is not/],
]

const cutOut = (from: number, to: number) =>
  store.write(async (tx) => {
    for (let position = from; position <= to; position++) await tx.delete(events).where(eq(events.position, position))
  })

const cutOutAndClose = (gone: number) =>
  store.write(async (tx) => {
    await tx.delete(events).where(eq(events.position, gone))
    const later = await tx.select().from(events).where(gt(events.position, gone)).orderBy(events.position)
    for (const { id, position } of later) {
      await tx
        .update(events)
        .set({ position: position - 1 })
        .where(eq(events.id, id))
    }
  })

const swap = (one: number, other: number) =>
  store.write(async (tx) => {
    const move = async (from: number, to: number) => {
      await tx.update(events).set({ position: to }).where(eq(events.position, from))
    }
    await move(one, -1)
    await move(other, one)
    await move(-1, other)
  })

for (const [what, tamper, position, sentence] of faults) {
  test(`nobody can change ${what} without its being found`, async () => {
    await tamper()
    const { fault, count } = await verifyEvents(2)
    assert.match(fault?.sentence ?? 'nothing', sentence)
    assert.deepEqual([fault?.position, count], [position, position - 1])
  })
}

test('a whole record is found whole, whatever the size of a batch', async () => {
  for (const size of [1, 3, 7, 100]) {
    const { hash, ...found } = await verifyEvents(size)
    assert.deepEqual(found, { count: 7, unchained: 0, fault: undefined })
    assert.equal(await positionOfHash(hash), 7)
  }
})

test('an empty record is whole', async () => {
  await store.write((tx) => tx.delete(events).returning({ id: events.id }))
  assert.deepEqual(await verifyEvents(), {
    count: 0,
    unchained: 0,
    hash: '',
    fault: undefined,
  })
})

test('events from before the chain stand at its beginning and are counted apart', async () => {
  await store.write(async (tx) => {
    await tx.delete(events)
    const old = { at: 1, by: 'ana', origin: '', what: 'article.saved', subject: 'x', details: {}, hash: '' }
    await tx.insert(events).values([1, 2].map((position) => ({ ...old, id: newId(), position })))
  })
  await happens('article.saved')
  await happens('article.saved')
  const { count, unchained, fault } = await verifyEvents(1)
  assert.deepEqual({ count, unchained, fault }, { count: 4, unchained: 2, fault: undefined })
})

test('who wrote the whole record anew is found by a hash that was noted before', async () => {
  const { hash: noted } = await verifyEvents()
  await happens('article.saved')
  assert.equal(await positionOfHash(noted), 7)
  await store.write(async (tx) => {
    let previous = ''
    for (const event of await tx.select().from(events).orderBy(events.position)) {
      const row = { ...event, by: 'nobody' }
      const hash = hashOfEvent(row, previous)
      await tx.update(events).set({ by: 'nobody', hash }).where(eq(events.id, event.id))
      previous = hash
    }
  })
  assert.equal((await verifyEvents()).fault, undefined)
  assert.equal(await positionOfHash(noted), undefined)
  assert.equal(await positionOfHash(''), undefined)
})
