import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { desc, eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'

process.env.SMTP_URL = 'smtp://127.0.0.1:9'
const { perform } = await import('#db/outcome.ts')
const { countRecoveryCodes, replaceRecoveryCodes } = await import('#db/recovery-codes.ts')
const { events, mails, totps } = await import('#db/schema.ts')
const { unseal } = await import('#db/sealed.ts')
const { addSignIn, getSignIn } = await import('#db/sign-ins.ts')
const { store } = await import('#db/store.ts')
const { day, openTestStore } = await import('#db/testing.ts')
const { hashOf, newToken } = await import('#db/tokens.ts')
const { setUpTotp } = await import('#db/totps.ts')
const { isDenial } = await import('#lib/denial.ts')
const { hashOfRecoveryCode, newRecoveryCodes } = await import('./recovery-codes.ts')
const { proveSecondFactor } = await import('./second-factor.ts')
const { personCalled, sessionOf } = await import('./testing.ts')
const { offeredSecret, stepOf } = await import('./totp.ts')

const opened = await openTestStore()
after(() => opened.close())

const now = day(9)
const client = { address: '198.51.100.7' }
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
let count = 0

/** Somebody with one-time codes. The code that set them up was of a step long ago. */
async function somebody() {
  const person = await personCalled(`Person${++count}`, now)
  const secret = offeredSecret(person.session)
  await perform((tx) => setUpTotp(tx, { secret, step: 1, session: person.session }, person.id, now), person.id, now)
  return { id: person.id, secret, half: () => halfSession(person.id) }
}

async function halfSession(personId: string, at = now): Promise<string> {
  const hash = hashOf(newToken())
  await store.write((tx) => addSignIn(tx, { hash, personId }, at))
  return hash
}

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
const gives = (hash: string, code: string, at = now) => proveSecondFactor({ hash, code }, client, at)
const refused = (status: number) => (error: unknown) => isDenial(error) && error.status === status

async function recoveryCodesOf(personId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = codes.flatMap((code) => hashOfRecoveryCode(code, personId) ?? [])
  const session = await sessionOf(personId, now)
  await perform((tx) => replaceRecoveryCodes(tx, { hashes, session }, personId, now), personId, now)
  return codes
}

test('a code without a half-session, or with one that is over, proves nothing', async () => {
  const ana = await somebody()
  const code = codeAt(ana.secret, later(600))
  await assert.rejects(gives(hashOf(newToken()), code), refused(401))
  await assert.rejects(gives(await ana.half(), code, later(600)), refused(401))
})

test('a code of somebody else, two steps away, or that is no code is refused', async () => {
  const ana = await somebody()
  const ben = await somebody()
  await assert.rejects(gives(await ana.half(), codeAt(ben.secret, now)), refused(422))
  for (const seconds of [-60, 60]) {
    await assert.rejects(gives(await ana.half(), codeAt(ana.secret, later(seconds))), refused(422))
  }
  for (const text of ['', '12345', '1234567', 'abcdef', '１２３４５６', "' OR 1=1"]) {
    await assert.rejects(gives(await ana.half(), text), refused(422), text)
  }
})

test('a clock that differs by thirty seconds is no obstacle, and spaces are none', async () => {
  for (const seconds of [-30, 0, 30]) {
    const ana = await somebody()
    const code = codeAt(ana.secret, later(seconds)).replace(/(...)/, '$1 ')
    assert.deepEqual(await gives(await ana.half(), code), { personId: ana.id, factor: 'totp' })
  }
})

test('a code works once: not again in its step, not in the next, not in another half-session', async () => {
  const ana = await somebody()
  const code = codeAt(ana.secret, now)
  const half = await ana.half()
  await gives(half, code)
  await assert.rejects(gives(half, code), refused(422))
  await assert.rejects(gives(await ana.half(), code, later(29)), refused(422))
  await assert.rejects(gives(await ana.half(), codeAt(ana.secret, later(-30))), refused(422), 'nor an earlier one')
  assert.equal((await gives(await ana.half(), codeAt(ana.secret, later(30)), later(30))).factor, 'totp')
})

test('of two tries with one code at the same time one is right', async () => {
  const ana = await somebody()
  const code = codeAt(ana.secret, now)
  const ended = await Promise.allSettled([gives(await ana.half(), code), gives(await ana.half(), code)])
  assert.deepEqual(ended.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('the fifth wrong code ends the half-session, and a right one does not help then', async () => {
  const ana = await somebody()
  const half = await ana.half()
  for (let i = 0; i < 4; i++) await assert.rejects(gives(half, '000000'), refused(422))
  await assert.rejects(gives(half, '000000'), refused(401))
  await assert.rejects(gives(half, codeAt(ana.secret, now)), refused(401))
  assert.equal(await store.read((tx) => getSignIn(tx, half, now)), undefined)
  const [event] = await store.read(async (tx) =>
    tx.select().from(events).where(eq(events.subject, ana.id)).orderBy(desc(events.position)).limit(1),
  )
  assert.deepEqual([event?.what, event?.details], ['sign-in.refused', { reason: '5 wrong codes' }])
})

test('a recovery code works once, also when it is tried twice at the same time, and the person is told', async () => {
  const ana = await somebody()
  const [code = '', other = ''] = await recoveryCodesOf(ana.id)
  const ended = await Promise.allSettled([gives(await ana.half(), code), gives(await ana.half(), code)])
  assert.deepEqual(ended.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await assert.rejects(gives(await ana.half(), code), refused(422))
  assert.equal(await store.read((tx) => countRecoveryCodes(tx, ana.id)), 9)
  const waiting = await store.read(async (tx) => tx.select().from(mails))
  const texts = waiting.map(({ sealed }) => unseal(sealed, 'mail'))
  assert.equal(texts.filter((text) => text.includes('A recovery code of yours was used')).length, 1)
  assert.equal(
    texts.some((text) => text.includes(code)),
    false,
  )
  assert.equal((await gives(await ana.half(), other.toLowerCase().replaceAll('-', ' '))).factor, 'recovery code')
})

test('when APP_SECRET was lost no code is right, and a recovery code still gets its person in', async () => {
  const ana = await somebody()
  const [code = ''] = await recoveryCodesOf(ana.id)
  const sealedElsewhere = Buffer.alloc(48).toString('base64url')
  await store.write((tx) => tx.update(totps).set({ secret: sealedElsewhere }).where(eq(totps.personId, ana.id)))
  const half = await ana.half()
  await assert.rejects(gives(half, codeAt(ana.secret, now)), refused(422))
  assert.equal((await gives(half, code)).factor, 'recovery code')
})

test('recovery codes of somebody else, or of a set that was replaced, are worth nothing', async () => {
  const ana = await somebody()
  const ben = await somebody()
  const [old = ''] = await recoveryCodesOf(ana.id)
  const [foreign = ''] = await recoveryCodesOf(ben.id)
  const [fresh = ''] = await recoveryCodesOf(ana.id)
  for (const code of [old, foreign]) await assert.rejects(gives(await ana.half(), code), refused(422))
  assert.equal((await gives(await ana.half(), fresh)).factor, 'recovery code')
})

test('the database does not know the secret, nor any recovery code', async () => {
  const ana = await somebody()
  const [code = ''] = await recoveryCodesOf(ana.id)
  const [row] = await store.read(async (tx) => tx.select().from(totps).where(eq(totps.personId, ana.id)))
  assert.equal(row?.secret.includes(ana.secret), false)
  assert.equal(unseal(row?.secret ?? '', 'one-time code'), ana.secret)
  assert.equal(new Set(newRecoveryCodes()).size, 10)
  assert.match(code, /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('a session is offered the same secret each time, another session another one', () => {
  assert.equal(offeredSecret('a'), offeredSecret('a'))
  assert.notEqual(offeredSecret('a'), offeredSecret('b'))
  assert.match(offeredSecret('a'), /^[A-Z2-7]{32}$/)
  assert.equal(stepOf(offeredSecret('a'), codeAt(offeredSecret('a'), now), now), Math.floor(now.getTime() / 30_000))
})
