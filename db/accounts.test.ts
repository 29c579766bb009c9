import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { eq, gt } from 'drizzle-orm'
import type { Role } from '#lib/roles.ts'
import { changePerson, changeRole, changeSections, deactivatePerson, reactivatePerson } from './accounts.ts'
import { listEvents } from './events.ts'
import { makeLink } from './links.ts'
import { type Outcome, perform } from './outcome.ts'
import { savePasswordHash } from './passwords.ts'
import { addPerson, getPerson } from './people.ts'
import { listPeople } from './people-list.ts'
import { devices, links, passwords, people, sessions, signIns } from './schema.ts'
import { addSession, getSession } from './sessions.ts'
import type { Store, Writer } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const world = await newsroom.section('World')
const now = day(3)
const does = <T>(by: string, verb: (tx: Writer) => Promise<Outcome<T>>): Promise<T> => perform(verb, by, now)
const refuses = (by: string, verb: (tx: Writer) => Promise<Outcome<unknown>>, sentence: RegExp) =>
  assert.rejects(does(by, verb), sentence)

/** Somebody who can sign in, unless only invited. */
async function comes(name: string, role: Role, { isInvited = false } = {}): Promise<string> {
  return store.write(async (tx) => {
    const address = `${name.toLowerCase()}@paper.example`
    const id = await addPerson(tx, { email: { address, key: address }, name, role }, '', day(1))
    if (!isInvited) await savePasswordHash(tx, id, 'a hash', day(1))
    return id
  })
}

async function signsIn(id: string): Promise<void> {
  const row = { personId: id, factors: ['password' as const], device: 'Firefox on Linux', address: '192.0.2.1' }
  await store.write((tx) => addSession(tx, { ...row, hash: `session of ${id}` }, now))
}

const isSignedIn = async (id: string) =>
  (await store.read((tx) => getSession(tx, `session of ${id}`, now))) !== undefined
const personOf = (id: string) => store.read((tx) => getPerson(tx, id))

let ana: string
let ben: string
let cem: string

beforeEach(async () => {
  await store.write(async (tx) => {
    for (const table of [sessions, signIns, links, devices, passwords, people]) await tx.delete(table)
  })
  ana = await comes('Ana', 'owner')
  ben = await comes('Ben', 'reporter')
  cem = await comes('Cem', 'chief editor')
  for (const id of [ana, ben, cem]) await signsIn(id)
})

test('nobody can change an account above their own, nor give a role above their own', async () => {
  await refuses(cem, (tx) => changeRole(tx, { personId: ana, role: 'reporter' }, cem, now), /a role above yours/)
  await refuses(cem, (tx) => changeRole(tx, { personId: ben, role: 'owner' }, cem, now), /above your own/)
  await refuses(cem, (tx) => deactivatePerson(tx, { personId: ana }, cem, now), /above yours: ask an owner/)
  await refuses(ben, (tx) => changePerson(tx, { personId: cem, name: 'X' }, ben), /above yours: ask a chief editor/)
  await refuses(ben, (tx) => changeSections(tx, { personId: cem, sectionIds: [] }, ben), /above yours/)
  assert.equal((await personOf(ana))?.role, 'owner')
})

test('a stranger can change no account, and nobody one that is not there', async () => {
  for (const by of ['', 'nobody']) {
    await refuses(by, (tx) => changeRole(tx, { personId: ben, role: 'editor' }, by, now), /no such person/)
    await refuses(by, (tx) => deactivatePerson(tx, { personId: ben }, by, now), /no such person/)
    await refuses(by, (tx) => reactivatePerson(tx, { personId: ben }, by, now), /no such person/)
  }
  await refuses(ana, (tx) => changeRole(tx, { personId: 'nobody', role: 'editor' }, ana, now), /no such person/)
})

test('the last owner can be neither demoted nor deactivated, also not by themselves', async () => {
  await comes('Dora', 'owner', { isInvited: true })
  await refuses(ana, (tx) => changeRole(tx, { personId: ana, role: 'editor' }, ana, now), /Ana is the last owner/)
  await refuses(ana, (tx) => deactivatePerson(tx, { personId: ana }, ana, now), /Ana is the last owner/)
  assert.equal(await isSignedIn(ana), true)
})

test('an owner who was only invited cannot leave the newsroom without one', async () => {
  const dora = await comes('Dora', 'owner', { isInvited: true })
  await refuses(dora, (tx) => deactivatePerson(tx, { personId: ana }, dora, now), /last owner/)
})

test('nobody changes their own role or deactivates themselves, however many owners there are', async () => {
  await comes('Dora', 'owner')
  await refuses(ana, (tx) => changeRole(tx, { personId: ana, role: 'editor' }, ana, now), /their own role/)
  await refuses(ana, (tx) => deactivatePerson(tx, { personId: ana }, ana, now), /their own account/)
})

test('of two owners who demote each other at once one stays', async () => {
  const dora = await comes('Dora', 'owner')
  const both = await Promise.allSettled([
    does(ana, (tx) => changeRole(tx, { personId: dora, role: 'editor' }, ana, now)),
    does(dora, (tx) => changeRole(tx, { personId: ana, role: 'editor' }, dora, now)),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('another role ends the sessions that were begun with the old one', async () => {
  await does(ana, (tx) => changeRole(tx, { personId: ben, role: 'editor' }, ana, now))
  assert.equal((await personOf(ben))?.role, 'editor')
  assert.deepEqual([await isSignedIn(ben), await isSignedIn(ana)], [false, true])
  const { events } = await store.read((tx) => listEvents(tx, { subject: ben }))
  assert.deepEqual(events[0]?.details, { role: 'editor', before: 'reporter', sessions: 1 })
  await refuses(ana, (tx) => changeRole(tx, { personId: ben, role: 'editor' }, ana, now), /is an editor already/)
})

test('other sections end sessions too, and must be there', async () => {
  await refuses(ana, (tx) => changeSections(tx, { personId: ben, sectionIds: ['nowhere'] }, ana), /not there any more/)
  assert.equal(await isSignedIn(ben), true)
  await does(ana, (tx) => changeSections(tx, { personId: ben, sectionIds: [world] }, ana))
  assert.deepEqual([(await personOf(ben))?.sectionIds, await isSignedIn(ben)], [[world], false])
})

test('a new name ends nothing', async () => {
  await does(ana, (tx) => changePerson(tx, { personId: ben, name: 'Ben Osei' }, ana))
  assert.deepEqual([(await personOf(ben))?.name, await isSignedIn(ben)], ['Ben Osei', true])
})

test('with an account end its sessions, half-sessions and links, and coming back brings none of them', async () => {
  const half = { hash: 'half', personId: ben, tries: 0, at: 0, until: day(9).getTime() }
  await store.write(async (tx) => {
    await tx.insert(signIns).values(half)
    await makeLink(tx, { kind: 'reset', personId: ben }, '', now)
  })
  await does(ana, (tx) => deactivatePerson(tx, { personId: ben }, ana, now))
  const left = () =>
    store.read(async (tx) => [
      ...(await tx.select({ id: sessions.personId }).from(sessions).where(eq(sessions.personId, ben))),
      ...(await tx.select({ id: signIns.personId }).from(signIns)),
      ...(await tx.select({ id: links.personId }).from(links).where(gt(links.usedAt, now.getTime()))),
    ])
  assert.deepEqual(await left(), [])
  await refuses(ana, (tx) => deactivatePerson(tx, { personId: ben }, ana, now), /deactivated already/)
  await does(ana, (tx) => reactivatePerson(tx, { personId: ben }, ana, now))
  assert.deepEqual([await left(), await isSignedIn(ben)], [[], false])
  await refuses(ana, (tx) => reactivatePerson(tx, { personId: ben }, ana, now), /is open/)
})

test('the list says who is active, invited or deactivated, and when they were last here', async () => {
  const dora = await comes('Dora', 'editor', { isInvited: true })
  await store.write((tx) => makeLink(tx, { kind: 'invitation', personId: dora }, ana, now))
  await does(ana, (tx) => deactivatePerson(tx, { personId: ben }, ana, now))
  const seen = { hash: 'd', personId: ben, name: 'Safari', at: 0, usedAt: 7 }
  await store.write(async (tx) => {
    await tx.insert(devices).values(seen)
  })
  const listed = await store.read((tx) => listPeople(tx, now))
  assert.deepEqual(
    listed.map(({ name, state, seenAt, invitedUntil }) => [name, state, seenAt, invitedUntil]),
    [
      ['Ana', 'active', now.getTime(), 0],
      ['Ben', 'deactivated', 7, 0],
      ['Cem', 'active', now.getTime(), 0],
      ['Dora', 'invited', 0, now.getTime() + 7 * 86_400_000],
    ],
  )
})
