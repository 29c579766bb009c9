// With mail: the environment is read once, so this is a process of its own.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

process.env.SMTP_URL = 'smtp://127.0.0.1:2525'
process.env.SITE_URL = 'https://news.example'
process.env.APP_SECRET = 'a secret for tests that is long enough'
const { invitePerson } = await import('./invitations.ts')
const { takeDueMails } = await import('./mails.ts')
const { perform } = await import('./outcome.ts')
const { addPerson } = await import('./people.ts')
const { day, openTestStore } = await import('./testing.ts')

const store = await openTestStore()
after(() => store.close())

test('with mail only who is invited sees the link, and it is of our own address', async () => {
  const email = (key: string) => ({ address: key, key })
  const ana = await store.write((tx) =>
    addPerson(tx, { email: email('ana@paper.example'), name: 'Ana Petrova', role: 'owner' }, '', day(1)),
  )
  const input = { email: email('ben@paper.example'), name: 'Ben Osei', role: 'reporter' as const, sectionIds: [] }
  const { link } = await perform((tx) => invitePerson(tx, input, ana, day(2)), ana, day(2))
  assert.equal(link, undefined)
  const [waiting, ...others] = await store.write((tx) => takeDueMails(tx, day(2)))
  assert.deepEqual([waiting?.mail?.to, others.length], ['ben@paper.example', 0])
  assert.match(waiting?.mail?.text ?? '', /^Ben Osei,\n\nAna Petrova invites you/)
  assert.match(waiting?.mail?.text ?? '', /\nhttps:\/\/news\.example\/admin\/invitation\?token=[\w-]{43}\n/)
})
