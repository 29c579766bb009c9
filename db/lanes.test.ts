import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBusyError, Lanes } from './lanes.ts'

const settle = () => new Promise(setImmediate)

test('each lane is given to one at a time', async () => {
  const lanes = new Lanes(['a', 'b'])
  const taken = [await lanes.take(), await lanes.take()]
  assert.deepEqual(taken.sort(), ['a', 'b'])
  let third: string | undefined
  const waiting = lanes.take().then((lane) => {
    third = lane
  })
  await settle()
  assert.equal(third, undefined)
  lanes.give('a')
  await waiting
  assert.equal(third, 'a')
})

test('who comes first is served first', async () => {
  const lanes = new Lanes(['a'])
  await lanes.take()
  const served: number[] = []
  const all = [1, 2, 3, 4, 5].map(async (who) => {
    const lane = await lanes.take()
    served.push(who)
    lanes.give(lane)
  })
  lanes.give('a')
  await Promise.all(all)
  assert.deepEqual(served, [1, 2, 3, 4, 5])
})

test('who waits too long is refused as busy, and the others keep their places', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const lanes = new Lanes(['a'], 100)
  await lanes.take()
  const first = lanes.take()
  t.mock.timers.tick(60)
  const [second, third] = [lanes.take(), lanes.take()]
  t.mock.timers.tick(40)
  await assert.rejects(first, (error: Error) => isBusyError(error) && /busy for 100 ms/.test(error.message))
  lanes.give('a')
  assert.equal(await second, 'a')
  t.mock.timers.tick(60)
  await assert.rejects(third, isBusyError)
  lanes.give('a')
  assert.equal(await lanes.take(), 'a')
})

test('a lane given to somebody who waited is not taken from them by their time limit', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const lanes = new Lanes(['a'], 100)
  await lanes.take()
  const waiting = lanes.take()
  lanes.give('a')
  t.mock.timers.tick(1000)
  assert.equal(await waiting, 'a')
  const next = lanes.take()
  t.mock.timers.tick(100)
  await assert.rejects(next, isBusyError)
})

test('closing waits for every lane', async () => {
  const lanes = new Lanes(['a', 'b', 'c'])
  const one = await lanes.take()
  let isClosed = false
  const closing = lanes.takeAll().then((all) => {
    isClosed = true
    return all
  })
  await settle()
  assert.equal(isClosed, false)
  lanes.give(one)
  assert.deepEqual((await closing).sort(), ['a', 'b', 'c'])
})

test('only what the lanes refused is busy', () => {
  for (const error of [new Error('busy'), undefined, null, 'busy', { busy: true }])
    assert.equal(isBusyError(error), false)
})
