import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addPurges, listPurgesAfter, type Purge } from '#db/purges.ts'
import { store } from '#db/store.ts'
import { day, openTestStore } from '#db/testing.ts'
import { frontKey } from '#lib/keys.ts'
import { keepHouse } from './housekeeping.ts'

const opened = await openTestStore()
after(() => opened.close())

const add = (at: Date, from = at) =>
  store.write((tx) => addPurges(tx, [{ keys: [frontKey], hard: true, from: from.getTime() }], at))
const positions = (rows: Purge[]) => rows.map(({ position }) => position)

test('purges go after a day, but not what is scheduled and not the newest', async () => {
  await add(day(1))
  await add(day(2), day(20))
  await add(day(9, 13))
  await add(day(10, 12))
  await keepHouse(day(10, 13))
  assert.deepEqual(positions(await listPurgesAfter(0)), [2, 3, 4])
  await keepHouse(day(10, 14))
  assert.deepEqual(positions(await listPurgesAfter(0)), [2, 4])
  await Promise.all([keepHouse(day(29)), keepHouse(day(29))])
  assert.deepEqual(positions(await listPurgesAfter(0)), [4])
})
