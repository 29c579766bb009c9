// Nobody learns who has an account: the same status, the same page, the same time (AC10).
import { goodPassword } from '../desk.ts'
import type { Answer } from '../get.ts'
import { openMailbox } from '../mailbox.ts'
import { fieldsOf, postForm } from '../no-script.ts'
import { startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { forgetTries, somewhere, triesAt } from './door.ts'

const rounds = 200
const unknown = 'abcdefghijkl@desk.example'

/** A page without what is new in every answer, and without the address that was typed. */
const lastingPage = ({ html }: Answer, email: string) =>
  html
    .replaceAll(email, 'EMAIL')
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/name="_key" value="[^"]*"|value="[^"]*" name="_key"/g, 'key')
    .replace(/\$ACTION_KEY" value="[^"]*"/g, 'key')
    .replace(/\d{13}|[0-9a-f]{32}/g, 'moment')

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number

/** Asks about both in turn, so that whatever else the machine does slows both down. */
async function compare(ask: (email: string) => Promise<Answer>, emails: string[], between: () => Promise<unknown>) {
  const times: number[][] = emails.map(() => [])
  const last: Answer[] = []
  for (let i = 0; i < rounds; i++) {
    if (i % 4 === 0) await between()
    for (const which of i % 2 ? [0, 1] : [1, 0]) {
      const begun = performance.now()
      last[which] = await ask(emails[which] as string)
      times[which]?.push(performance.now() - begun)
    }
  }
  const [known, nobody] = last as [Answer, Answer]
  expect(known.status).toBe(nobody.status)
  expect(known.headers.location).toBe(nobody.headers.location)
  expect(Object.keys(known.headers)).toEqual(Object.keys(nobody.headers))
  expect(lastingPage(known, emails[0] as string)).toBe(lastingPage(nobody, emails[1] as string))
  return Math.abs(median(times[0] as number[]) - median(times[1] as number[]))
}

test('a sign-in says and takes the same for an account and for none', async () => {
  test.setTimeout(180_000)
  const server = await startServer({ env: { TRUSTED_PROXY: '1' } })
  const { email } = await server.desk.person({ email: 'lkjihgfedcba@desk.example', password: goodPassword })
  const tries = triesAt(server)
  const ask = (address: string) => tries({ email: address, password: 'not the password', headers: somewhere() })
  expect(await compare(ask, [email, unknown], () => forgetTries(server))).toBeLessThan(5)
  await server.stop()
})

test('asking for a reset says and takes the same, and mail goes to an account only', async () => {
  test.setTimeout(180_000)
  const mailbox = await openMailbox()
  const server = await startServer({ env: { TRUSTED_PROXY: '1', SMTP_URL: mailbox.smtpUrl } })
  const { email } = await server.desk.person({ email: 'lkjihgfedcba@desk.example', password: goodPassword })
  const hidden = fieldsOf(await server.get('/admin/reset'), ['email'])
  const ask = (address: string) =>
    postForm(server.get, '/admin/reset', { fields: { ...hidden, email: address }, headers: somewhere() })
  expect(await compare(ask, [email, unknown], () => forgetTries(server))).toBeLessThan(5)
  const mail = await mailbox.next(email)
  expect(mail.subject).toBe('A new password for the desk of Broadsheet')
  await server.stop()
  await mailbox.close()
})
