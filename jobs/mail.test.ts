import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

// Before anything reads the environment: a newsroom that sends mail.
const received: { mail: ParsedMail; raw: string; to: string[] }[] = []
let refuse: { code: number; what: 'address' | 'message' } | undefined
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onAuth: ({ username, password }, _session, done) =>
    username === 'desk' && password === 'p@ss word' ? done(null, { user: username }) : done(new Error('no')),
  onRcptTo: (_address, _session, done) => done(refuse?.what === 'address' ? failure(refuse.code) : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', async () => {
      if (refuse?.what === 'message') return done(failure(refuse.code))
      const raw = Buffer.concat(chunks).toString('utf8')
      received.push({ mail: await simpleParser(raw), raw, to: session.envelope.rcptTo.map(({ address }) => address) })
      done()
    })
  },
})
const failure = (code: number) => Object.assign(new Error('ana@news.example is not welcome'), { responseCode: code })
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.server.address() as AddressInfo
process.env.SMTP_URL = `smtp://desk:p%40ss%20word@127.0.0.1:${port}`
process.env.APP_SECRET = 'a secret of this test that is long enough'

const { day, openTestStore } = await import('#db/testing.ts')
const { mails, events } = await import('#db/schema.ts')
const { queueMail, nextMailAt, pruneMails } = await import('#db/mails.ts')
const { connectionOf, senderOf, sendDueMail } = await import('./mail.ts')

const store = await openTestStore()
const postbox = { smtpUrl: process.env.SMTP_URL, siteUrl: 'https://news.example' }
const link = 'https://news.example/admin/reset?token=SECRET'
const letter = { to: 'ana@news.example', subject: 'A new password', text: `Ana,\n\nhere: ${link}\n` }
const queue = (mail = letter, at = day(1)) => store.write((tx) => queueMail(tx, mail, at))
const rows = () => store.read(async (tx) => tx.select().from(mails))
const eventsOf = async (what: string) =>
  (await store.read(async (tx) => tx.select().from(events))).filter((event) => event.what === what)
const minutes = (count: number) => new Date(day(1).getTime() + count * 60_000)

beforeEach(async () => {
  await store.write(async (tx) => void (await tx.delete(mails)))
  received.length = 0
  refuse = undefined
})
after(async () => {
  server.close()
  await store.close()
})

test('nobody reads a waiting mail in the database, nor in the record or the log of what failed', async () => {
  await queue()
  refuse = { code: 451, what: 'message' }
  await sendDueMail(postbox, day(1))
  const written = JSON.stringify([await rows(), await store.read(async (tx) => tx.select().from(events))])
  for (const secret of ['SECRET', 'ana@news.example', 'welcome']) assert.ok(!written.includes(secret), secret)
})

test('a mail is plain text from the newsroom to one person, and gone from the queue when it was handed in', async () => {
  await queue()
  assert.equal(await sendDueMail(postbox, day(1)), 1)
  const [{ mail, to, raw } = assert.fail()] = received
  assert.deepEqual(to, ['ana@news.example'])
  assert.equal(mail.subject, 'A new password')
  assert.equal(mail.text, letter.text)
  assert.equal(mail.html, false)
  assert.equal(mail.from?.text, 'newsroom@news.example')
  assert.match(mail.messageId ?? '', /^<[0-9a-f-]{36}@news\.example>$/)
  assert.match(raw, /^auto-submitted: auto-generated\r$/im)
  assert.deepEqual(mail.date, day(1))
  assert.deepEqual(await rows(), [])
  assert.equal((await eventsOf('mail.sent')).length, 1)
  assert.equal(await sendDueMail(postbox, minutes(10)), 0)
})

test('no header can be put into a mail, whatever a name or an address holds', async () => {
  await queue({ ...letter, subject: 'Hello\r\nBcc: evil@evil.example\r\n\r\nBody' })
  await queue({ ...letter, to: 'ana@news.example\r\nBcc: evil@evil.example' })
  await queue({ ...letter, to: 'ana@news.example, evil@evil.example' })
  await sendDueMail(postbox, day(1))
  for (const { raw, to } of received) {
    assert.doesNotMatch(raw.split('\r\n\r\n')[0] ?? '', /^bcc:/im)
    assert.ok(!to.includes('evil@evil.example'), raw)
  }
  assert.equal(received[0]?.mail.subject, 'Hello Bcc: evil@evil.example Body')
})

test('a server that is away is asked again after growing pauses, with the same Message-ID, and for a day only', async () => {
  await queue()
  const away = { ...postbox, smtpUrl: 'smtp://127.0.0.1:1' }
  const pauses: number[] = []
  let at = day(1).getTime()
  for (let i = 0; i < 40; i++) {
    await sendDueMail(away, new Date(at))
    const next = await store.read(nextMailAt)
    if (next === undefined) break
    pauses.push((next - at) / 60_000)
    assert.equal(await sendDueMail(postbox, new Date(next - 1)), 0)
    at = next
  }
  assert.deepEqual(pauses.slice(0, 9), [1, 2, 4, 8, 16, 32, 64, 120, 120])
  assert.ok(at >= minutes(24 * 60).getTime() && at < minutes(27 * 60).getTime())
  const [row] = await rows()
  assert.equal(row?.sealed, '', 'what it said is forgotten')
  const failed = (await eventsOf('mail.failed')).at(-1)
  assert.match(String(failed?.details.fault), /^ECONNECTION|^ESOCKET/)
  assert.equal(await sendDueMail(postbox, new Date(day(20))), 0)
  assert.equal(await store.write((tx) => pruneMails(tx, new Date(day(1).getTime() + 40 * 24 * 3_600_000))), 1)
})

test('a mail that was refused for now is sent later, and one refused for good is given up at once', async () => {
  await queue()
  refuse = { code: 451, what: 'address' }
  assert.equal(await sendDueMail(postbox, day(1)), 0)
  refuse = undefined
  assert.equal(await sendDueMail(postbox, minutes(1)), 1)
  await queue()
  refuse = { code: 550, what: 'address' }
  await sendDueMail(postbox, day(1))
  assert.equal(await store.read(nextMailAt), undefined)
})

test('two workers at once send a mail once', async () => {
  for (let i = 0; i < 5; i++) await queue({ ...letter, subject: `Mail ${i}` })
  const sent = await Promise.all([1, 2, 3].map(() => sendDueMail(postbox, day(1))))
  assert.equal(
    sent.reduce((sum, each) => sum + each, 0),
    5,
  )
  assert.equal(new Set(received.map(({ mail }) => mail.messageId)).size, 5)
  assert.equal(received.length, 5)
})

test('a name and a password in SMTP_URL are used, decoded; a wrong one is a fault that may pass', async () => {
  assert.deepEqual(connectionOf('smtps://a%40b:c%2Fd@mail.example'), {
    ...{ host: 'mail.example', port: 465, secure: true, auth: { user: 'a@b', pass: 'c/d' } },
  })
  assert.equal(connectionOf('smtp://[::1]:2525').host, '::1')
  await queue()
  assert.equal(await sendDueMail({ ...postbox, smtpUrl: `smtp://desk:wrong@127.0.0.1:${port}` }, day(1)), 0)
  assert.ok(await store.read(nextMailAt))
  assert.equal(await sendDueMail(postbox, minutes(1)), 1)
})

test('the sender is what SMTP_URL says, its user, or the newsroom', () => {
  const from = (smtpUrl: string) => senderOf({ smtpUrl, siteUrl: 'https://news.example' })
  assert.equal(from('smtp://mail.example'), 'newsroom@news.example')
  assert.equal(from('smtp://desk%40news.example:x@mail.example'), 'desk@news.example')
  assert.equal(from('smtp://u:x@mail.example?from=editors@news.example'), 'editors@news.example')
})

test('what was sealed with another secret is given up', async () => {
  const other = createHash('sha256').update('not ours').digest('base64url')
  await store.write(async (tx) => {
    const at = day(1).getTime()
    await tx.insert(mails).values({ id: 'other', sealed: other, at, tries: 0, dueAt: at, fault: '' })
  })
  assert.equal(await sendDueMail(postbox, day(1)), 0)
  assert.equal(await store.read(nextMailAt), undefined)
})
