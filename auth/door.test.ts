// Set-up, invitation, reset, change of password and sign-in as verbs: what each refuses, ends and begins.
import assert from 'node:assert/strict'
import test from 'node:test'
import { eq } from 'drizzle-orm'
import { getLink, isGood, type LinkKind, makeLink } from '#db/links.ts'
import { perform } from '#db/outcome.ts'
import { getPasswordHash, savePasswordHash } from '#db/passwords.ts'
import { addPerson, getPerson } from '#db/people.ts'
import { events, people, signIns, totps } from '#db/schema.ts'
import { addSession, getSession, listSessions } from '#db/sessions.ts'
import { day, openTestStore } from '#db/testing.ts'
import { hashOf, newToken } from '#db/tokens.ts'
import { isDenial } from '#lib/denial.ts'
import { readEmail } from '#lib/email.ts'
import { inScope } from '#scope.ts'
import { acceptInvitation } from './invitation.ts'
import { assertLink } from './links.ts'
import { chosenPassword } from './new-password.ts'
import { changePassword } from './password-change.ts'
import { resetPassword } from './reset.ts'
import { setUpNewsroom } from './set-up.ts'
import { endOwnSession, signInByPassword } from './sign-in.ts'

const store = await openTestStore()
const client = { address: '192.0.2.1', network: '192.0.2.1', device: 'Firefox on Linux' }
const door = { client, deviceToken: newToken(), instead: '' }
const email = (text: string) => readEmail(text) ?? assert.fail(text)
const secrets: string[] = []
async function link(kind: LinkKind, personId: string, now = day(1)): Promise<string> {
  const token = await store.write((tx) => makeLink(tx, { kind, personId }, 'ana', now))
  secrets.push(token)
  return token
}
const refusedWith = (status: number) => (error: unknown) => isDenial(error) && error.status === status

async function person(name: string): Promise<string> {
  const id = await store.write((tx) =>
    addPerson(tx, { email: email(`${name}@news.example`), name, role: 'reporter' }, '', day(1)),
  )
  await store.write((tx) => savePasswordHash(tx, id, `hash of ${name}`, day(1)))
  return id
}

async function session(personId: string): Promise<string> {
  const hash = hashOf(newToken())
  const row = { hash, personId, factors: ['password' as const], device: 'Safari on macOS', address: '192.0.2.2' }
  await store.write((tx) => addSession(tx, row, day(1)))
  return hash
}

const sessionsOf = (personId: string) => store.read((tx) => listSessions(tx, personId, day(1)))
const goodSession = (token: string) => store.read((tx) => getSession(tx, hashOf(token), day(1)))

test('of two who set the newsroom up at once, one becomes its owner', async () => {
  const links = [await link('set-up', ''), await link('set-up', '')]
  const results = await Promise.allSettled(
    links.map((token, i) => {
      const input = { token, name: `Owner ${i}`, email: email(`owner${i}@news.example`), hash: 'h', ...door }
      return perform((tx) => setUpNewsroom(tx, input, '', day(1)), '', day(1))
    }),
  )
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.ok(results.some((result) => result.status === 'rejected' && refusedWith(404)(result.reason)))
  assert.equal((await store.read(async (tx) => tx.select().from(people))).length, 1)
})

test('after the first owner there is no set-up, even when nobody is left', async () => {
  await store.write((tx) => tx.delete(people))
  const token = await link('set-up', '')
  await assert.rejects(
    inScope(day(1), () => assertLink('set-up', token)),
    refusedWith(404),
  )
  const input = { token, name: 'Eve', email: email('eve@news.example'), hash: 'h', ...door }
  await assert.rejects(
    perform((tx) => setUpNewsroom(tx, input, '', day(1)), '', day(1)),
    refusedWith(404),
  )
})

test('an invitation opens one account once, and gives what the account has, not what was sent', async () => {
  const id = await person('ben')
  const token = await link('invitation', id)
  const other = await link('invitation', id)
  const input = { token, name: 'Ben Okafor', hash: 'new', ...door, role: 'owner', email: 'evil@evil.example' }
  const entered = await perform((tx) => acceptInvitation(tx, input, '', day(1)), '', day(1))
  const ben = await store.read((tx) => getPerson(tx, id))
  assert.deepEqual([ben?.name, ben?.role, ben?.email], ['Ben Okafor', 'reporter', 'ben@news.example'])
  assert.equal((await goodSession(entered.token))?.person.id, id)
  for (const used of [token, other]) {
    await assert.rejects(
      perform((tx) => acceptInvitation(tx, { ...input, token: used }, '', day(1)), '', day(1)),
      refusedWith(410),
    )
  }
})

test('a link is of one kind, lasts its time, and dies with the account', async () => {
  const id = await person('cem')
  const token = await link('reset', id)
  const look = (kind: LinkKind, now: Date) => inScope(now, () => assertLink(kind, token))
  await assert.rejects(look('invitation', day(1)), refusedWith(404))
  await assert.rejects(look('reset', new Date(day(1).getTime() + 30 * 60_000)), refusedWith(410))
  assert.equal((await look('reset', day(1))).person?.id, id)
  await store.write((tx) => tx.update(people).set({ until: 0 }).where(eq(people.id, id)))
  await assert.rejects(look('reset', day(1)), refusedWith(410))
  const invitation = await link('invitation', id)
  const row = await store.read((tx) => getLink(tx, 'invitation', invitation))
  assert.ok(row && isGood(row, day(7)) && !isGood(row, day(8)))
})

test('a reset ends every session, half-session and link of the person, and begins none', async () => {
  const id = await person('deniz')
  await session(id)
  const [token, other] = [await link('reset', id), await link('reset', id)]
  await store.write((tx) =>
    tx.insert(signIns).values({ hash: 'half', personId: id, tries: 0, at: 0, until: day(9).getTime() }),
  )
  const reset = (used: string) =>
    perform((tx) => resetPassword(tx, { token: used, hash: 'new', client }, '', day(1)), '', day(1))
  await Promise.allSettled([reset(token), reset(token)])
  assert.equal(await store.read((tx) => getPasswordHash(tx, id)), 'new')
  assert.deepEqual(await sessionsOf(id), [])
  assert.deepEqual(await store.read(async (tx) => tx.select().from(signIns)), [])
  for (const used of [token, other]) await assert.rejects(reset(used), refusedWith(410))
  const changes = await store.read(async (tx) => tx.select().from(events).where(eq(events.what, 'password.changed')))
  assert.equal(changes.length, 1)
})

test('a changed password signs every other browser out and goes on under a new token', async () => {
  const id = await person('elif')
  const own = await session(id)
  await session(id)
  const token = await link('reset', id)
  const change = {
    ...door,
    instead: own,
    before: 'hash of elif',
    hash: 'new',
    factors: ['password' as const, 'totp' as const],
  }
  const entered = await perform((tx) => changePassword(tx, change, id, day(1)), id, day(1))
  const left = await sessionsOf(id)
  assert.deepEqual(
    left.map(({ hash, factors }) => [hash, factors]),
    [[hashOf(entered.token), ['password', 'totp']]],
  )
  await assert.rejects(
    perform((tx) => changePassword(tx, change, id, day(1)), id, day(1)),
    refusedWith(409),
  )
  await assert.rejects(
    inScope(day(1), () => assertLink('reset', token)),
    refusedWith(410),
  )
})

test('who signs in gets a new session, and what the browser had before is over', async () => {
  const id = await person('fatma')
  const planted = await session(id)
  const judged = { ...door, instead: planted, personId: id, hash: 'hash of fatma', renewed: 'stronger' }
  const entered = await perform((tx) => signInByPassword(tx, judged, '', day(1)), '', day(1))
  assert.ok(!entered.isHalf)
  assert.notEqual(hashOf(entered.token), planted)
  assert.deepEqual(
    (await sessionsOf(id)).map(({ hash }) => hash),
    [hashOf(entered.token)],
  )
  assert.equal(await store.read((tx) => getPasswordHash(tx, id)), 'stronger')
})

test('a password that was changed after it was looked at opens nothing', async () => {
  const id = await person('gul')
  const judged = { ...door, personId: id, hash: 'hash of before', renewed: undefined }
  await assert.rejects(
    perform((tx) => signInByPassword(tx, judged, '', day(1)), '', day(1)),
    refusedWith(401),
  )
})

test('who has one-time codes is only half in: no session, ten minutes, and the old session is over', async () => {
  const id = await person('hakan')
  const before = await session(id)
  const at = day(1).getTime()
  await store.write((tx) => tx.insert(totps).values({ personId: id, secret: '', confirmedAt: at - 1, lastStep: 0, at }))
  const judged = { ...door, instead: before, personId: id, hash: 'hash of hakan', renewed: undefined }
  const entered = await perform((tx) => signInByPassword(tx, judged, '', day(1)), '', day(1))
  assert.ok(entered.isHalf)
  assert.deepEqual(await sessionsOf(id), [])
  assert.equal(await goodSession(entered.token), undefined)
  const [half] = await store.read(async (tx) =>
    tx
      .select()
      .from(signIns)
      .where(eq(signIns.hash, hashOf(entered.token))),
  )
  assert.equal(half?.until, at + 10 * 60_000)
})

test('a shut account lets nobody in, whatever they know', async () => {
  const id = await person('irem')
  await store.write((tx) => tx.update(people).set({ until: 0 }).where(eq(people.id, id)))
  const judged = { ...door, personId: id, hash: 'hash of irem', renewed: undefined }
  await assert.rejects(
    perform((tx) => signInByPassword(tx, judged, '', day(1)), '', day(1)),
    refusedWith(401),
  )
})

test('signing out ends this session and no other', async () => {
  const id = await person('kaan')
  const [own, other] = [await session(id), await session(id)]
  await perform((tx) => endOwnSession(tx, own, id), id, day(1))
  assert.deepEqual(
    (await sessionsOf(id)).map(({ hash }) => hash),
    [other],
  )
})

test('a new password is refused at its field when it is easy to guess or made of the newsroom’s name', async () => {
  const choose = (password: string) => inScope(day(1), () => chosenPassword(password, ['Ana Çelik']))
  await assert.rejects(choose('too short'), (error: { fields?: unknown }) => {
    return /at least 12/.test(JSON.stringify(error.fields))
  })
  await assert.rejects(choose('Broadsheet-1234'), refusedWith(422))
  assert.match(await choose('nine herons by the weir'), /^\$argon2id\$/)
})

test('no event of the door holds a secret', async () => {
  const text = JSON.stringify(await store.read(async (tx) => tx.select().from(events)))
  for (const secret of [...secrets, door.deviceToken, 'hash of', 'stronger']) assert.ok(!text.includes(secret))
})
