import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { addChallenge } from '#db/challenges.ts'
import { perform } from '#db/outcome.ts'
import { addPasskey, getPasskey } from '#db/passkeys.ts'
import { challenges, events } from '#db/schema.ts'
import { store } from '#db/store.ts'
import { day, openTestStore } from '#db/testing.ts'
import { newToken } from '#db/tokens.ts'
import { env } from '#env.ts'
import { isDenial } from '#lib/denial.ts'
import { assertionOptions, attestationOptions, newPasskey, provePasskey } from './passkeys.ts'
import { authenticator, personCalled, type Signing, sessionOf } from './testing.ts'

const opened = await openTestStore()
after(() => opened.close())

const now = day(9)
let network = 0
/** Everybody from an address of their own: what strangers cause is recorded only a few times each. */
const client = () => ({ address: '198.51.100.7', network: `198.51.100.${++network}` })

const ana = await personCalled('Ana', now)
const ben = await personCalled('Ben', now)

async function challengeFor(purpose: 'sign-in' | 'passkey', personId = '', at = now): Promise<string> {
  const challenge = newToken()
  await store.write((tx) => addChallenge(tx, { challenge, purpose, personId }, at))
  return challenge
}

/** Somebody's new passkey. */
async function device(person: { id: string }, counter = 0) {
  const key = authenticator()
  const session = await sessionOf(person.id, now)
  const challenge = await challengeFor('passkey', person.id)
  const passkey = await newPasskey({ name: 'Laptop', passkey: key.makes({ challenge, counter }) }, person.id, now)
  await perform((tx) => addPasskey(tx, { passkey, session }, person.id, now), person.id, now)
  return key
}

async function signsIn(key: ReturnType<typeof authenticator>, signing: Partial<Signing>, at = now) {
  const challenge = signing.challenge ?? (await challengeFor('sign-in', '', now))
  return provePasskey(key.signs({ owner: ana.id, ...signing, challenge }), { personId: '', client: client() }, at)
}

async function reasons(): Promise<string[]> {
  const rows = await store.read(async (tx) => tx.select().from(events).where(eq(events.what, 'passkey.refused')))
  return rows.map(({ details }) => String(details.reason))
}

async function isRefused(work: Promise<unknown>, reason: RegExp): Promise<void> {
  const before = (await reasons()).length
  await assert.rejects(work, (error) => isDenial(error) && error.status === 401)
  const after = await reasons()
  assert.equal(after.length, before + 1, 'the refusal is an event')
  assert.match(after.at(-1) ?? '', reason)
}

test('an assertion for another site, by origin or by name, signs nobody in', async () => {
  const key = await device(ana)
  await isRefused(signsIn(key, { origin: 'https://desk.evil' }), /origin/)
  await isRefused(signsIn(key, { origin: `${env.siteUrl}0` }), /origin/)
  await isRefused(signsIn(key, { rpId: 'desk.evil' }), /RP ID/)
})

test('a device that did not verify its person signs nobody in', async () => {
  await isRefused(signsIn(await device(ana), { isVerified: false }), /User verification required/)
})

test('a signature with another key signs nobody in', async () => {
  const key = await device(ana)
  const challenge = await challengeFor('sign-in')
  const forged = authenticator().signs({ challenge, owner: ana.id })
  const answer = { ...forged, id: key.id, rawId: key.id }
  await isRefused(provePasskey(answer, { personId: '', client: client() }, now), /signature is wrong/)
})

test('an assertion works once: played back, or over a used challenge, it is refused', async () => {
  const key = await device(ana)
  const challenge = await challengeFor('sign-in')
  const answer = key.signs({ challenge, owner: ana.id })
  assert.equal((await provePasskey(answer, { personId: '', client: client() }, now)).personId, ana.id)
  await isRefused(provePasskey(answer, { personId: '', client: client() }, now), /challenge/)
  await isRefused(signsIn(key, { challenge }), /challenge/)
})

test('of two answers to one challenge at the same time one is taken', async () => {
  const key = await device(ana)
  const challenge = await challengeFor('sign-in')
  const answer = key.signs({ challenge, owner: ana.id })
  const both = [answer, answer].map((each) => provePasskey(each, { personId: '', client: client() }, now))
  const ended = await Promise.allSettled(both)
  assert.deepEqual(ended.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('a challenge that was used for a wrong answer is used', async () => {
  const key = await device(ana)
  const challenge = await challengeFor('sign-in')
  await isRefused(signsIn(key, { challenge, isVerified: false }), /User verification/)
  await isRefused(signsIn(key, { challenge }), /challenge/)
})

test('a challenge is good for five minutes, and only for what it was made for', async () => {
  const key = await device(ana)
  const late = new Date(now.getTime() + 5 * 60_000)
  await isRefused(signsIn(key, {}, late), /challenge/)
  await isRefused(signsIn(key, { challenge: await challengeFor('passkey', ana.id) }), /challenge/)
  await isRefused(signsIn(key, { challenge: await challengeFor('sign-in', ana.id) }), /challenge/)
  await isRefused(signsIn(key, { challenge: newToken() }), /challenge/)
  const soon = new Date(late.getTime() - 1)
  assert.equal((await signsIn(key, {}, soon)).personId, ana.id)
})

test('a counter that stands still or goes back is refused and recorded: there is a copy', async () => {
  const key = await device(ana, 5)
  assert.equal((await signsIn(key, { counter: 6 })).personId, ana.id)
  await isRefused(signsIn(key, { counter: 6 }), /counter went back/)
  await isRefused(signsIn(key, { counter: 2 }), /counter went back/)
  await isRefused(signsIn(key, { counter: 0 }), /counter went back/)
  assert.equal((await signsIn(key, { counter: 7 })).personId, ana.id)
})

test('a passkey nobody has, or that says it is somebody else’s, or nobody’s, is refused', async () => {
  const key = await device(ana)
  await isRefused(signsIn(authenticator(), {}), /Nobody has this passkey/)
  await isRefused(signsIn(key, { owner: ben.id }), /whose passkey/)
  await isRefused(signsIn(key, { owner: undefined }), /whose passkey/)
})

test('nobody proves that it is them with the passkey of somebody else', async () => {
  const key = await device(ben)
  const challenge = await challengeFor('sign-in', ana.id)
  const answer = key.signs({ challenge, owner: ben.id })
  await isRefused(provePasskey(answer, { personId: ana.id, client: client() }, now), /somebody else/)
  const own = await challengeFor('sign-in', ben.id)
  const proved = await provePasskey(key.signs({ challenge: own }), { personId: ben.id, client: client() }, now)
  assert.equal(proved.personId, ben.id)
})

test('text that is no answer at all is refused like any other', async () => {
  const key = await device(ana)
  const answer = key.signs({ challenge: await challengeFor('sign-in'), owner: ana.id })
  const broken = { ...answer, response: { ...answer.response, clientDataJSON: 'bm90IEpTT04' } }
  await isRefused(provePasskey(broken, { personId: '', client: client() }, now), /challenge/)
})

test('a stranger cannot fill the record with refused passkeys', async () => {
  const key = await device(ana)
  const before = (await reasons()).length
  const stranger = client()
  for (let i = 0; i < 15; i++) {
    const answer = key.signs({ challenge: newToken(), owner: ana.id })
    await assert.rejects(provePasskey(answer, { personId: '', client: stranger }, now))
  }
  assert.equal((await reasons()).length, before + 10)
})

test('a new passkey is refused for another site, without verification, or over another challenge', async () => {
  const key = authenticator()
  const make = async (signing: Partial<Signing>, personId = ana.id) => {
    const challenge = signing.challenge ?? (await challengeFor('passkey', ana.id))
    return newPasskey({ name: 'Key', passkey: key.makes({ ...signing, challenge }) }, personId, now)
  }
  for (const wrong of [{ origin: 'https://desk.evil' }, { rpId: 'desk.evil' }, { isVerified: false }]) {
    await assert.rejects(make(wrong), (error) => isDenial(error) && error.status === 422)
  }
  await assert.rejects(make({ challenge: newToken() }), /could not be added/)
  await assert.rejects(make({ challenge: await challengeFor('sign-in') }), /could not be added/)
  await assert.rejects(make({}, ben.id), /could not be added/)
  const made = await make({ counter: 3 })
  assert.deepEqual({ id: made.id, publicKey: made.publicKey, counter: made.counter }, { ...pick(key), counter: 3 })
})

const pick = ({ id, publicKey }: { id: string; publicKey: string }) => ({ id, publicKey })

test('a browser is asked for a verified, discoverable passkey of this site and no other', async () => {
  const person = { ...ana, name: 'Ana', role: 'editor' as const, sectionIds: [], authorId: null, until: 0 }
  const key = await device(ana)
  const known = await store.read((tx) => getPasskey(tx, key.id))
  const made = await attestationOptions(newToken(), person, known ? [known] : [], 'The Test')
  assert.equal(made.rp.id, new URL(env.siteUrl).hostname)
  assert.equal(made.authenticatorSelection?.residentKey, 'required')
  assert.equal(made.authenticatorSelection?.userVerification, 'required')
  assert.deepEqual(
    made.excludeCredentials?.map(({ id }) => id),
    [key.id],
  )
  const challenge = newToken()
  const asked = await assertionOptions(challenge)
  assert.deepEqual([asked.challenge, asked.userVerification, asked.allowCredentials], [challenge, 'required', []])
})

test('challenges are stored as hashes, and those that are over are swept away', async () => {
  const challenge = await challengeFor('sign-in')
  const rows = () => store.read(async (tx) => tx.select().from(challenges))
  assert.equal(JSON.stringify(await rows()).includes(challenge), false)
  await challengeFor('sign-in', '', new Date(now.getTime() + 3_600_000))
  assert.equal((await rows()).length, 1)
})
