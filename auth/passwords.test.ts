import assert from 'node:assert/strict'
import test from 'node:test'
import { hash } from '@node-rs/argon2'
import { isDenial } from '#lib/denial.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import { Queue } from './queue.ts'

const password = 'nine herons by the weir'
const known = await hashPassword(password)

test('nobody gets in with another password, nor where there is none', async () => {
  assert.equal(await verifyPassword(known, 'nine herons by the wear'), false)
  assert.equal(await verifyPassword(undefined, password), false)
  assert.equal(await verifyPassword(undefined, ''), false)
})

test('a password is taken however the keyboard composes its letters', async () => {
  const composed = await hashPassword('Bücherwürmer überall')
  assert.equal(await verifyPassword(composed, 'Bu\u0308cherwu\u0308rmer u\u0308berall'), true)
})

test('every password is hashed with argon2id, 19 MiB, two passes and a salt of its own', async () => {
  assert.match(known, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(await hashPassword(password), known)
  assert.equal(await verifyPassword(known, password), true)
})

test('a hash of weaker parameters is outdated, ours is not', async () => {
  assert.equal(isOutdated(await hash(password, { memoryCost: 8_192, timeCost: 2, parallelism: 1 })), true)
  assert.equal(isOutdated(await hash(password, { memoryCost: 19_456, timeCost: 1, parallelism: 1 })), true)
  assert.equal(isOutdated(await hash(password, { memoryCost: 19_456, timeCost: 2, algorithm: 0 })), true)
  assert.equal(isOutdated(known), false)
})

test('only so many run at once, in the order they came, and who finds the line full is told when to come again', async () => {
  const queue = new Queue({ atOnce: 2, waiting: 3 })
  const done: number[] = []
  let [running, most] = [0, 0]
  const gate = Promise.withResolvers<void>()
  const work = (name: number) =>
    queue.run(async () => {
      most = Math.max(most, ++running)
      await gate.promise
      running--
      done.push(name)
    })
  const taken = [0, 1, 2, 3, 4].map(work)
  const late = await work(5).catch((error) => error)
  assert.ok(isDenial(late))
  assert.deepEqual([late.status, late.retryAfter], [429, 5])
  gate.resolve()
  await Promise.all(taken)
  assert.equal(most, 2)
  assert.deepEqual(done, [0, 1, 2, 3, 4])
  await work(6)
})

test('what fails gives its place to the next', async () => {
  const queue = new Queue({ atOnce: 1, waiting: 1 })
  const failing = queue.run(() => Promise.reject(new Error('broken')))
  const next = queue.run(async () => 'done')
  await assert.rejects(failing, /broken/)
  assert.equal(await next, 'done')
})
