import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { desc } from 'drizzle-orm'
import { personCalled, sessionOf } from '#auth/testing.ts'
import { isRefusal } from '#lib/refusal.ts'
import { addDevice, isDeviceOf } from './devices.ts'
import { endOneSession, endOtherSessions } from './ending-sessions.ts'
import { getFactors, removePassword } from './factors.ts'
import { type Outcome, perform } from './outcome.ts'
import { addPasskey, listPasskeys, mostPasskeys, removePasskey, renamePasskey } from './passkeys.ts'
import { savePasswordHash } from './passwords.ts'
import { saveProfile } from './profile.ts'
import { replaceRecoveryCodes } from './recovery-codes.ts'
import { events } from './schema.ts'
import { getSession, listSessions } from './sessions.ts'
import { addSignIn, getSignIn } from './sign-ins.ts'
import { store, type Writer } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'
import { hashOf, newToken } from './tokens.ts'
import { getTotp, removeTotp, setUpTotp } from './totps.ts'

const opened = await openTestStore()
after(() => opened.close())

const now = day(9)
const later = new Date(now.getTime() + 3_600_000)
let count = 0

const somebody = () => personCalled(`Person${++count}`, now)
const passkey = (id = newToken()) => ({
  id,
  name: 'Key',
  publicKey: 'x',
  counter: 0,
  transports: [],
  isBackedUp: false,
})
const does = <T>(person: { id: string }, verb: (tx: Writer) => Promise<Outcome<T>>, at = now) =>
  perform(verb, person.id, at)
/** The hash of the session's next token. */
const next = async (token: Promise<string>) => hashOf(await token)
const adds = (person: { id: string }, session: string, key = passkey()) =>
  next(does(person, (tx) => addPasskey(tx, { passkey: key, session }, person.id, now)))
const refuses = (work: Promise<unknown>, words: RegExp) =>
  assert.rejects(work, (error) => isRefusal(error) && words.test(error.message))
const newest = async () =>
  (await store.read(async (tx) => tx.select().from(events).orderBy(desc(events.position)).limit(1)))[0]

test('nobody touches the passkeys or sessions of somebody else', async () => {
  const [ana, ben] = [await somebody(), await somebody()]
  const key = passkey()
  const session = await adds(ana, ana.session, key)
  const benSession = await adds(ben, ben.session)
  await refuses(
    does(ben, (tx) => renamePasskey(tx, { passkeyId: key.id, name: 'Mine' }, ben.id)),
    /no such passkey/,
  )
  await refuses(
    does(ben, (tx) => removePasskey(tx, { passkeyId: key.id, session: benSession }, ben.id)),
    /no such passkey/,
  )
  const [own] = await store.read((tx) => listSessions(tx, ana.id, now))
  await refuses(
    does(ben, (tx) => endOneSession(tx, { id: own?.id ?? '' }, ben.id)),
    /over already/,
  )
  assert.ok(await store.read((tx) => getSession(tx, session, now)))
})

test('a passkey is added once, by one person, and the twenty-first is refused', async () => {
  const [ana, ben] = [await somebody(), await somebody()]
  const key = passkey()
  let session = await adds(ana, ana.session, key)
  await refuses(adds(ben, ben.session, key), /added before/)
  for (let i = 1; i < mostPasskeys; i++) session = await adds(ana, session)
  await refuses(adds(ana, session), /20 passkeys/)
  assert.equal((await store.read((tx) => listPasskeys(tx, ana.id))).length, mostPasskeys)
})

test('every change of factors ends the other sessions and half-sessions, and renews the token it was done with', async () => {
  const ana = await somebody()
  const changes: ((tx: Writer, session: string) => Promise<Outcome<string>>)[] = [
    (tx, session) => addPasskey(tx, { passkey: passkey('first'), session }, ana.id, now),
    (tx, session) => addPasskey(tx, { passkey: passkey(), session }, ana.id, now),
    (tx, session) => setUpTotp(tx, { secret: 'JBSWY3DPEHPK3PXP', step: 1, session }, ana.id, now),
    (tx, session) => setUpTotp(tx, { secret: 'GEZDGNBVGY3TQOJQ', step: 1, session }, ana.id, now),
    (tx, session) => removeTotp(tx, { session }, ana.id),
    (tx, session) => replaceRecoveryCodes(tx, { hashes: [newToken()], session }, ana.id, now),
    (tx, session) => removePassword(tx, { session }, ana.id),
    (tx, session) => removePasskey(tx, { passkeyId: 'first', session }, ana.id),
  ]
  await store.write((tx) => savePasswordHash(tx, ana.id, 'hash', now))
  let session = ana.session
  const seen: string[] = []
  for (const change of changes) {
    const other = await sessionOf(ana.id, now)
    const half = hashOf(newToken())
    await store.write((tx) => addSignIn(tx, { hash: half, personId: ana.id }, now))
    const before = await store.read((tx) => getSession(tx, session, now))
    const renewed = await next(does(ana, (tx) => change(tx, session), later))
    for (const gone of [session, other]) assert.equal(await store.read((tx) => getSession(tx, gone, later)), undefined)
    assert.equal(await store.read((tx) => getSignIn(tx, half, now)), undefined)
    const after = await store.read((tx) => getSession(tx, renewed, later))
    assert.equal(after?.session.provedAt, before?.session.provedAt, 'nothing was proved by it')
    seen.push((await newest())?.what ?? '')
    session = renewed
  }
  assert.deepEqual(seen, [
    ...['passkey.added', 'passkey.added', 'one-time-codes.set-up', 'one-time-codes.replaced'],
    ...['one-time-codes.removed', 'recovery-codes.made', 'password.removed', 'passkey.removed'],
  ])
})

test('a change in a session that was ended meanwhile is refused, and nothing is changed', async () => {
  const ana = await somebody()
  await refuses(adds(ana, hashOf(newToken())), /not signed in any more/)
  assert.equal((await store.read((tx) => getFactors(tx, ana.id))).passkeys, 0)
})

test('a password goes only when there are two passkeys, or one and recovery codes', async () => {
  const ana = await somebody()
  let session = ana.session
  const removes = () => next(does(ana, (tx) => removePassword(tx, { session }, ana.id)))
  await refuses(removes(), /No password is set/)
  await store.write((tx) => savePasswordHash(tx, ana.id, 'hash', now))
  await refuses(removes(), /two passkeys/)
  session = await next(does(ana, (tx) => replaceRecoveryCodes(tx, { hashes: [newToken()], session }, ana.id, now)))
  await refuses(removes(), /two passkeys/)
  session = await adds(ana, session)
  session = await removes()
  const factors = await store.read((tx) => getFactors(tx, ana.id))
  assert.deepEqual(factors, { hasPassword: false, passkeys: 1, hasOneTimeCodes: false, recoveryCodes: 1 })
  const [last] = await store.read((tx) => listPasskeys(tx, ana.id))
  const goes = does(ana, (tx) => removePasskey(tx, { passkeyId: last?.id ?? '', session }, ana.id))
  await refuses(goes, /only way to sign in/)
})

test('one-time codes that are replaced are asked for all the while, with one secret', async () => {
  const ana = await somebody()
  const session = await next(
    does(ana, (tx) => setUpTotp(tx, { secret: 'JBSWY3DPEHPK3PXP', step: 5, session: ana.session }, ana.id, now)),
  )
  await does(ana, (tx) => setUpTotp(tx, { secret: 'GEZDGNBVGY3TQOJQ', step: 7, session }, ana.id, now))
  assert.deepEqual(await store.read((tx) => getTotp(tx, ana.id)), { secret: 'GEZDGNBVGY3TQOJQ', lastStep: 7 })
})

test('a device is known for the person who used it, for a year after the last time, and fifty of them', async () => {
  const [ana, ben] = [await somebody(), await somebody()]
  const notes = (personId: string, token: string, at = now) =>
    store.write((tx) => addDevice(tx, { personId, token, name: 'Firefox on Linux' }, at))
  const isKnown = (personId: string, token: string) => store.read((tx) => isDeviceOf(tx, personId, token))
  assert.deepEqual(await notes(ana.id, 'laptop'), { isNew: true, isFirst: true })
  assert.deepEqual(await notes(ana.id, 'laptop', later), { isNew: false, isFirst: false })
  assert.deepEqual(await notes(ana.id, 'phone', new Date(later.getTime() + 1)), { isNew: true, isFirst: false })
  assert.deepEqual([await isKnown(ana.id, 'laptop'), await isKnown(ben.id, 'laptop')], [true, false])
  for (let i = 0; i < 49; i++) await notes(ana.id, `cafe ${i}`, new Date(later.getTime() + i + 2))
  assert.deepEqual([await isKnown(ana.id, 'laptop'), await isKnown(ana.id, 'cafe 48')], [false, true])
  await notes(ben.id, 'tablet', new Date(later.getTime() + 366 * 24 * 3_600_000))
  assert.equal(await isKnown(ana.id, 'cafe 48'), false)
})

test('two people cannot sign as one author, nor anybody as one who is not there', async () => {
  const [ana, ben] = [await somebody(), await somebody()]
  const authorId = await newsroom.author('Ana Petrova')
  const saves = (person: { id: string }, id: string) =>
    does(person, (tx) => saveProfile(tx, { name: 'Ana', authorId: id }, person.id))
  await refuses(saves(ana, 'nobody'), /no such author/)
  await saves(ana, authorId)
  await saves(ana, authorId)
  await refuses(saves(ben, authorId), /signs as this author/)
  await saves(ana, '')
  await saves(ben, authorId)
})

test('somebody ends all sessions but the one before them', async () => {
  const ana = await somebody()
  await sessionOf(ana.id, now)
  await sessionOf(ana.id, now)
  assert.equal(await does(ana, (tx) => endOtherSessions(tx, ana.session, ana.id)), 2)
  assert.equal((await store.read((tx) => listSessions(tx, ana.id, now))).length, 1)
})
