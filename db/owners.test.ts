import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eq } from 'drizzle-orm'
import { readEmail } from '#lib/email.ts'
import { getLink, isGood } from './links.ts'
import { reach } from './milestones.ts'
import { perform } from './outcome.ts'
import { helpOwner, offerSetUp } from './owners.ts'
import { addPerson, getPersonByEmail } from './people.ts'
import { events, people } from './schema.ts'
import { day, openTestStore } from './testing.ts'

const store = await openTestStore()
const address = (text: string) => readEmail(text) ?? assert.fail(text)
const [ana, ben] = [address('ana@news.example'), address('ben@news.example')]
const help = (email = ana, now = day(2)) => perform((tx) => helpOwner(tx, email, now), '', now)
const good = async (token: string, now = day(2)) => {
  const link = await store.read((tx) => getLink(tx, 'set-up', token))
  return link !== undefined && isGood(link, now)
}

test('a set-up link is good for half an hour, and only the newest', async () => {
  const first = await perform((tx) => offerSetUp(tx, day(1)), '', day(1))
  assert.equal(await good(first.token, day(1)), true)
  assert.equal(await good(first.token, new Date(day(1).getTime() + 30 * 60_000)), false)
  const second = await perform((tx) => offerSetUp(tx, day(1)), '', day(1))
  assert.deepEqual([await good(first.token, day(1)), await good(second.token, day(1))], [false, true])
})

test('before the set-up, anybody’s address gets a link for it', async () => {
  const { kind, token, isMadeOwner } = await help(ben)
  assert.deepEqual([kind, isMadeOwner, await good(token)], ['set-up', false, true])
})

test('after the set-up there is no second one, and a stranger gets nothing while there is an owner', async () => {
  await store.write(async (tx) => {
    await reach(tx, 'set-up', await addPerson(tx, { email: ana, name: 'Ana', role: 'owner' }, '', day(2)), day(2))
  })
  await assert.rejects(
    perform((tx) => offerSetUp(tx, day(2)), '', day(2)),
    /has been set up already/,
  )
  await assert.rejects(help(ben), /Nobody here has the address ben@news\.example/)
})

test('an owner gets a reset; so does anybody else, and stays what they are', async () => {
  assert.deepEqual({ ...(await help()), token: '' }, { kind: 'reset', token: '', isMadeOwner: false })
  await store.write((tx) => addPerson(tx, { email: ben, name: 'Ben', role: 'reporter' }, '', day(2)))
  assert.equal((await help(ben)).isMadeOwner, false)
  assert.equal((await store.read((tx) => getPersonByEmail(tx, ben.key)))?.role, 'reporter')
})

test('a shut account stays shut while there is an owner', async () => {
  await store.write((tx) => tx.update(people).set({ until: 0 }).where(eq(people.emailKey, ben.key)))
  await assert.rejects(help(ben), /is shut/)
})

test('when no owner is left, whoever it is becomes one', async () => {
  await store.write((tx) => tx.update(people).set({ until: 0 }))
  assert.deepEqual({ ...(await help(ben)), token: '' }, { kind: 'reset', token: '', isMadeOwner: true })
  const person = await store.read((tx) => getPersonByEmail(tx, ben.key))
  assert.equal(person?.role, 'owner')
  assert.ok((person?.until ?? 0) > day(30).getTime())
})

test('when nobody is left at all, somebody is made', async () => {
  await store.write((tx) => tx.delete(people))
  assert.deepEqual({ ...(await help()), token: '' }, { kind: 'invitation', token: '', isMadeOwner: true })
})

test('every printed link is an event, without its secret', async () => {
  const rows = await store.read(async (tx) => tx.select().from(events).where(eq(events.what, 'link.printed')))
  assert.equal(rows.length, 7)
  assert.deepEqual(Object.keys(rows[0]?.details ?? {}).sort(), ['isMadeOwner', 'kind'])
})
