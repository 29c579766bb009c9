import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'

process.env.SMTP_URL = 'smtp://127.0.0.1:9'
const { events, mails } = await import('#db/schema.ts')
const { unseal } = await import('#db/sealed.ts')
const { store } = await import('#db/store.ts')
const { day, openTestStore } = await import('#db/testing.ts')
const { newToken } = await import('#db/tokens.ts')
const { noteDevice } = await import('./new-device.ts')
const { personCalled } = await import('./testing.ts')

const opened = await openTestStore()
after(() => opened.close())

const now = day(9)
const seen = (personId: string, token = newToken()) => ({ personId, token, name: 'Firefox', address: '198.51.100.7' })
const notes = (device: ReturnType<typeof seen>) => store.write((tx) => noteDevice(tx, device, now))

async function mailsTo(email: string): Promise<{ to: string; subject: string; text: string }[]> {
  const rows = await store.read(async (tx) => tx.select().from(mails))
  return rows.map(({ sealed }) => JSON.parse(unseal(sealed, 'mail'))).filter(({ to }) => to === email)
}

test('nobody is written to about their first browser, nor about one they know, nor about those of others', async () => {
  const ana = await personCalled('Ana', now)
  const ben = await personCalled('Ben', now)
  const first = seen(ana.id)
  assert.deepEqual(await notes(first), { isNew: true })
  assert.deepEqual(await notes(first), { isNew: false })
  assert.deepEqual(await notes({ ...first, personId: ben.id }), { isNew: true })
  assert.deepEqual([await mailsTo(ana.email), await mailsTo(ben.email)], [[], []])
})

test('a sign-in from a browser that is not known is mail to the person, and an event', async () => {
  const eve = await personCalled('Eve', now)
  await notes(seen(eve.id))
  await notes(seen(eve.id))
  const [mail, ...more] = await mailsTo(eve.email)
  assert.match(mail?.text ?? '', /Firefox[\s\S]*198\.51\.100\.7/)
  assert.equal(more.length, 0)
  const rows = await store.read(async (tx) => tx.select().from(events).where(eq(events.subject, eve.id)))
  assert.equal(rows.filter(({ what, origin }) => what === 'device.added' && origin === '198.51.100.7').length, 2)
})
