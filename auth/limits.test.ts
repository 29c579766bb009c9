import assert from 'node:assert/strict'
import test from 'node:test'
import { eq } from 'drizzle-orm'
import { attempts, events } from '#db/schema.ts'
import { day, openTestStore } from '#db/testing.ts'
import { isDenial } from '#lib/denial.ts'
import { readEmail } from '#lib/email.ts'
import { inScope } from '#scope.ts'
import { networkOf } from './client.ts'
import { assertAllowed, assertMayAskReset, assertMayProve, noteProof, noteSuccess } from './limits.ts'

const store = await openTestStore()
const minute = 60_000
let hosts = 0
/** A client that nobody has been before. */
const someone = () => clientAt(`198.51.${Math.floor(++hosts / 250)}.${hosts % 250}`)
const clientAt = (address: string) => ({ address, network: networkOf(address), device: 'Firefox on Linux' })
const keyOf = (text: string) => readEmail(text)?.key ?? assert.fail(text)

/** What a try is answered, so many ms after noon: 'in', or the seconds to wait. */
async function answerOf(trying: Parameters<typeof assertAllowed>[0], after = 0): Promise<'in' | number> {
  return inScope(new Date(day(1).getTime() + after), () => assertAllowed(trying)).then(
    () => 'in',
    (error) => (isDenial(error) && error.status === 429 ? (error.retryAfter ?? 0) : assert.fail(error)),
  )
}

test('the sixth wrong try for an account has to wait, whoever it comes from and however it is spelled', async () => {
  const spellings = [
    'ana.b@news.example',
    'anab@news.example',
    'ANA.B+1@NEWS.example',
    'ａnab@news.example',
    'a.n.ab+x@news.example',
  ]
  for (const text of spellings) assert.equal(await answerOf({ client: someone(), account: keyOf(text) }), 'in')
  for (const text of spellings) assert.equal(await answerOf({ client: someone(), account: keyOf(text) }), 60)
})

test('an account that does not exist is refused the same', async () => {
  const trying = () => ({ client: someone(), account: 'nobody@news.example' })
  for (let i = 0; i < 5; i++) assert.equal(await answerOf(trying()), 'in')
  assert.equal(await answerOf(trying()), 60)
})

test('one client has ten tries in three minutes, whatever its address looks like', async () => {
  const addresses = [
    '2001:db8:7::1',
    '2001:DB8:0007:0:0:0:0:2',
    '2001:db8:7:0:ffff:ffff:ffff:ffff',
    '2001:db8:7::1%eth0',
  ]
  for (let i = 0; i < 10; i++) {
    const client = clientAt(addresses[i % addresses.length] as string)
    assert.equal(await answerOf({ client, account: `someone-${i}@news.example` }), 'in')
  }
  for (const address of addresses) assert.equal(await answerOf({ client: clientAt(address) }, minute), 120)
  assert.equal(await answerOf({ client: clientAt('2001:db8:7:1::1') }, minute), 'in')
  assert.equal(await answerOf({ client: clientAt('2001:db8:7::1') }, 3 * minute), 'in')
})

test('an IPv4 address is the same client when it is mapped into IPv6', () => {
  for (const text of ['::ffff:192.0.2.7', '::ffff:c000:207', '0:0:0:0:0:FFFF:C000:0207']) {
    assert.equal(networkOf(text), '192.0.2.7', text)
  }
  assert.equal(networkOf('not an address'), 'unknown')
})

test('a known device gets in while the account is locked for everybody else, and has a few tries of its own', async () => {
  const account = keyOf('owner@news.example')
  for (let i = 0; i < 6; i++) await answerOf({ client: someone(), account })
  assert.equal(await answerOf({ client: someone(), account }), 60)
  for (let i = 0; i < 5; i++) assert.equal(await answerOf({ client: someone(), account, isKnownDevice: true }), 'in')
  assert.equal(await answerOf({ client: someone(), account, isKnownDevice: true }), 60)
})

test('who gets in is forgiven the wrong tries, and the client its last one', async () => {
  const account = keyOf('ben@news.example')
  const client = someone()
  for (let i = 0; i < 25; i++) {
    assert.equal(await answerOf({ client, account }), 'in')
    await store.write((tx) => noteSuccess(tx, { account, client }))
  }
})

test('all together may try three hundred times a minute', async () => {
  await store.write(async (tx) => void (await tx.delete(attempts).where(eq(attempts.name, 'everybody'))))
  const answers: ('in' | number)[] = []
  for (let i = 0; i < 305; i++) answers.push(await answerOf({ client: someone() }, 60 * minute))
  assert.equal(answers.indexOf(60), 300)
})

test('a lock is an event of the account, without the address that was typed', async () => {
  const trying = () => ({ client: someone(), account: keyOf('cem@news.example'), personId: 'cem' })
  for (let i = 0; i < 8; i++) await answerOf(trying(), 120 * minute)
  const rows = await store.read(async (tx) => tx.select().from(events).where(eq(events.what, 'sign-in.refused')))
  assert.deepEqual(
    rows.map(({ subject, details }) => [subject, details]),
    [['cem', { tries: 5, device: 'Firefox on Linux' }]],
  )
  const all = await store.read(async (tx) => tx.select().from(attempts))
  assert.doesNotMatch(JSON.stringify([rows, all]), /@news\.example/)
})

test('nobody is sent more than four mails an hour, and a password is proved again with the same limits', async () => {
  const at = new Date(day(2))
  const ask = () => inScope(at, () => assertMayAskReset(keyOf('ana@news.example'), someone()))
  for (let i = 0; i < 4; i++) await ask()
  await assert.rejects(ask(), /Try again in 60 minutes/)
  const prove = () => inScope(at, () => assertMayProve('ana', someone()))
  for (let i = 0; i < 5; i++) await prove()
  await assert.rejects(prove(), /Try again in a minute/)
  await store.write((tx) => noteProof(tx, 'ana'))
  await prove()
})
