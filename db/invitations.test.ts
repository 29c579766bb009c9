import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { readEmail } from '#lib/email.ts'
import { type Invitation, inviteAgain, invitePerson } from './invitations.ts'
import { perform } from './outcome.ts'
import { savePasswordHash } from './passwords.ts'
import { addPerson } from './people.ts'
import { getAccount } from './people-list.ts'
import { answers, events, links, passwords, people } from './schema.ts'
import type { Store } from './store.ts'
import { day, newsroom, openTestStore } from './testing.ts'
import { hashOf } from './tokens.ts'

const store: Store = await openTestStore()
after(() => store.close())

const now = day(3)
const world = await newsroom.section('World')
const emailOf = (text: string) => readEmail(text) as NonNullable<ReturnType<typeof readEmail>>

const chief = await store.write((tx) =>
  addPerson(tx, { email: emailOf('cem@paper.example'), name: 'Cem', role: 'chief editor' }, '', day(1)),
)
const invites = (more: Partial<Invitation> & { to: string }, by = chief) => {
  const { to, ...rest } = more
  const input: Invitation = { email: emailOf(to), name: 'Ben Osei', role: 'reporter', sectionIds: [world], ...rest }
  return perform((tx) => invitePerson(tx, input, by, now), by, now)
}
const linkOf = (personId: string) =>
  store.read(async (tx) => tx.select().from(links).where(eq(links.personId, personId)))

test('nobody can invite into a role above their own, and a stranger into none', async () => {
  await assert.rejects(invites({ to: 'ben@paper.example', role: 'owner' }), /above your own/)
  await assert.rejects(invites({ to: 'ben@paper.example' }, ''), /Only somebody with an account/)
  await assert.rejects(invites({ to: 'ben@paper.example', sectionIds: ['nowhere'] }), /not there any more/)
  const all = await store.read(async (tx) => tx.select().from(people))
  assert.equal(all.length, 1)
})

test('whoever is invited has an account that nobody can sign in to yet, and one link', async () => {
  const { personId, link } = await invites({ to: 'Ben@Paper.example' })
  const account = await store.read((tx) => getAccount(tx, personId, now))
  assert.deepEqual([account?.state, account?.role, account?.sectionIds], ['invited', 'reporter', [world]])
  assert.equal((await store.read(async (tx) => tx.select().from(passwords))).length, 0)
  const token = link?.split('=').at(-1) ?? ''
  assert.match(token, /^[\w-]{43}$/)
  const [row] = await linkOf(personId)
  assert.deepEqual([row?.kind, row?.hash, row?.by], ['invitation', hashOf(token), chief])
})

test('an address that has an account is refused, however it is spelled', async () => {
  await assert.rejects(invites({ to: 'BEN@PAPER.EXAMPLE' }), /e-mail address is here already/)
})

test('the link is nowhere in the record, nor anywhere else in the database', async () => {
  const { link } = await invites({ to: 'dora@paper.example' })
  const token = link?.split('=').at(-1) as string
  const stored = await store.read(async (tx) => [
    ...(await tx.select().from(events)),
    ...(await tx.select().from(answers)),
    ...(await tx.select().from(links)),
    ...(await tx.select().from(people)),
  ])
  assert.ok(!JSON.stringify(stored).includes(token))
})

test('invited again, the old link is worth nothing any more', async () => {
  const { personId, link } = await invites({ to: 'eva@paper.example' })
  const again = await perform((tx) => inviteAgain(tx, { personId }, chief, now), chief, now)
  assert.notEqual(again.link, link)
  const good = (await linkOf(personId)).filter(({ usedAt, until }) => usedAt > now.getTime() && until > now.getTime())
  assert.deepEqual(
    good.map(({ hash }) => hash),
    [hashOf(again.link?.split('=').at(-1) ?? '')],
  )
})

test('who can sign in is not invited again', async () => {
  const { personId } = await invites({ to: 'fay@paper.example' })
  await store.write((tx) => savePasswordHash(tx, personId, 'a hash', now))
  await assert.rejects(
    perform((tx) => inviteAgain(tx, { personId }, chief, now), chief, now),
    /has accepted already/,
  )
})
