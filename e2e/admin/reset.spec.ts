// A forgotten password: the link comes by mail, begins with SITE_URL whatever a request says of itself (AU8), works once,
// and is not used up by being looked at (AU9). Afterwards nobody is signed in any more (AU2).
import { links } from '#db/schema.ts'
import { goodPassword } from '../desk.ts'
import { linkIn, type Mailbox, openMailbox } from '../mailbox.ts'
import { fieldsOf, postForm, sendForm } from '../no-script.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { forgetTries, somewhere, triesAt } from './door.ts'

test.describe.configure({ mode: 'serial' })

const better = 'a heron flew over nine weirs'
let server: Server
let mailbox: Mailbox

test.beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startServer({ env: { TRUSTED_PROXY: '1', SMTP_URL: mailbox.smtpUrl } })
})
test.afterAll(async () => {
  await server.stop()
  await mailbox.close()
})
test.beforeEach(() => forgetTries(server))

const ana = () => server.desk.person({ password: goodPassword })
const asks = (email: string, headers: Record<string, string> = {}) =>
  sendForm(server.get, '/admin/reset', { fields: { email }, headers: { ...somewhere(), ...headers } })
const sets = (link: URL, password = better) =>
  sendForm(server.get, `${link.pathname}${link.search}`, { fields: { password }, headers: somewhere() })
/** The link in the next mail that has one. */
async function linkTo(email: string): Promise<URL> {
  for (;;) {
    const mail = await mailbox.next(email)
    if (mail.subject?.startsWith('A new password')) return linkIn(mail)
  }
}
const entersWith = (email: string, password: string) =>
  triesAt(server)({ email, password, headers: somewhere() }).then(({ status }) => status)

test('nobody sets a password with a link that is made up, used, too old or of somebody whose password was changed since', async () => {
  const person = await ana()
  expect((await server.get('/admin/reset?token=made-up')).status).toBe(404)
  await asks(person.email)
  const [first, second] = [await linkTo(person.email), await asks(person.email)]
  expect(second.status).toBe(303)
  const newest = await linkTo(person.email)
  const page = await server.get(`${newest.pathname}${newest.search}`)
  const hidden = fieldsOf(page, ['password'])
  expect((await sets(first)).status).toBe(303)
  for (const link of [first, newest]) {
    const over = await server.get(`${link.pathname}${link.search}`)
    expect(over.status).toBe(410)
    expect(over.html).not.toContain(person.email)
    const late = await postForm(server.get, `${link.pathname}${link.search}`, {
      fields: { ...hidden, token: link.searchParams.get('token') ?? '', password: 'somebody else chose this' },
      headers: somewhere(),
    })
    expect(late.status).toBe(410)
  }
  await asks(person.email)
  const old = await linkTo(person.email)
  await server.newsroom.does(async (tx, now) => {
    await tx.update(links).set({ until: now.getTime() })
    return { value: undefined, event: { what: 'test.waited', subject: '' }, touched: [] }
  })
  expect((await server.get(`${old.pathname}${old.search}`)).status).toBe(410)
  expect(await entersWith(person.email, better)).toBe(303)
})

test('a mail scanner that opens the link uses nothing up', async () => {
  const person = await ana()
  await asks(person.email)
  const link = await linkTo(person.email)
  for (const method of ['GET', 'HEAD', 'GET', 'GET']) {
    expect((await server.get(`${link.pathname}${link.search}`, { method })).status).toBe(200)
  }
  expect((await sets(link)).status).toBe(303)
})

test('two who use a link at once: one of them sets the password', async () => {
  const person = await ana()
  await asks(person.email)
  const link = await linkTo(person.email)
  const answers = await Promise.all([sets(link, better), sets(link, 'another heron, another weir')])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
})

test('the link begins with the site’s own address, whatever the request says', async () => {
  const person = await ana()
  const forged: Record<string, string>[] = [
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-proto': 'https', 'x-forwarded-port': '8443' },
    { forwarded: 'host=evil.example;proto=https' },
    { 'x-host': 'evil.example', 'x-original-host': 'evil.example', 'x-forwarded-server': 'evil.example' },
  ]
  for (const headers of forged) {
    await forgetTries(server)
    const answer = await asks(person.email, headers)
    if (answer.status !== 303) expect(answer.status).toBe(403)
    else expect((await linkTo(person.email)).origin).toBe(server.origin)
  }
  const before = mailbox.count()
  expect((await asks(person.email, { host: 'evil.example' })).status).toBe(421)
  const { host } = new URL(server.origin)
  const twice = await server.speak(`GET /admin/reset HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`)
  expect([400, 421]).toContain(twice.answers[0]?.status)
  const absolute = await server.speak(`GET http://evil.example/admin/reset HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  expect(absolute.text).not.toContain('http://evil.example')
  expect(mailbox.count()).toBe(before)
})

test('a new password signs everybody out, tells its person, and is the only one that works', async () => {
  const person = await ana()
  const other = await person.again()
  await asks(person.email)
  const link = await linkTo(person.email)
  const weak = await sets(link, 'password1234')
  expect(weak.status).toBe(422)
  expect(weak.html).toContain('one of the passwords that are tried first')
  const answer = await sets(link)
  expect([answer.status, answer.headers.location]).toEqual([303, '/admin/sign-in?after=new-password'])
  for (const { cookie } of [person, other]) {
    expect((await server.get('/admin/profile', { headers: { cookie } })).status).toBe(303)
  }
  expect((await mailbox.next(person.email)).subject).toBe('Your password for the desk of Broadsheet was changed')
  expect([await entersWith(person.email, goodPassword), await entersWith(person.email, better)]).toEqual([401, 303])
})

test('nobody is flooded with mail', async () => {
  const person = await ana()
  const statuses = []
  for (let i = 0; i < 6; i++) statuses.push((await asks(person.email)).status)
  expect(statuses).toEqual([303, 303, 303, 303, 429, 429])
})

test('where no mail is sent, the page says who can help', async () => {
  const silent = await startServer()
  const page = await silent.get('/admin/reset')
  expect(page.html).toContain('npm run owner')
  expect(page.document.querySelector('form')).toBeNull()
  await silent.stop()
})

test('nothing secret stands in the log', async () => {
  expect(server.said()).not.toMatch(/token=(?!.*set-up)[\w-]{43}.*reset|reset\?token=/)
})
