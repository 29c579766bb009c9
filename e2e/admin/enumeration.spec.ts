// Nobody learns who has an account: the same status, the same page, the same time (AC10).
import { goodPassword } from '../desk.ts'
import type { Answer } from '../get.ts'
import { openMailbox } from '../mailbox.ts'
import { fieldsOf, postForm } from '../no-script.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { callsAt, forgetTries, somewhere, triesAt } from './door.ts'

const rounds = 200
const unknown = 'abcdefghijkl@desk.example'

/** What is said: without the address that was typed, and the key that is new in every answer. */
const saidIn = ({ document, html }: Answer, email: string) =>
  (document.querySelector('main')?.innerHTML ?? html)
    .replaceAll(email, 'EMAIL')
    .replace(/<input[^>]*name="_key"[^>]*>/g, '')
    .replace(/\d{13}/g, 'MOMENT')

interface Comparison {
  ask(email: string): Promise<Answer>
  /** Of an account, and of none. */
  emails: [known: string, nobody: string]
  status: number
  server: Server
}

/**
 * Asks about both, in turn first, and gives by how much longer the one takes, in ms: 0 when it is less than what the
 * machine's other work makes of it by chance (three standard errors of the median).
 */
async function compare({ ask, emails, status, server }: Comparison): Promise<number> {
  const differences: number[] = []
  for (let i = 0; i < rounds; i++) {
    await forgetTries(server)
    // What comes right after a write of ours is slower, whoever it is about.
    await ask('somebody@desk.example')
    const took = [0, 0]
    const answers: Answer[] = []
    for (const which of i % 2 ? [0, 1] : [1, 0]) {
      const begun = performance.now()
      answers[which] = await ask(emails[which] as string)
      took[which] = performance.now() - begun
    }
    differences.push((took[0] as number) - (took[1] as number))
    expectSame(answers as [Answer, Answer], emails, status)
  }
  const at = (share: number) => differences.toSorted((a, b) => a - b)[Math.floor(share * rounds)] as number
  const error = (0.93 * (at(0.75) - at(0.25))) / Math.sqrt(rounds)
  const shift = Math.abs(at(0.5))
  return shift > 3 * error ? shift : 0
}

function expectSame([known, nobody]: [Answer, Answer], emails: string[], status: number): void {
  expect(known.status).toBe(status)
  expect(known.status).toBe(nobody.status)
  expect(known.headers.location).toBe(nobody.headers.location)
  expect(Object.keys(known.headers)).toEqual(Object.keys(nobody.headers))
  expect(saidIn(known, emails[0] as string)).toBe(saidIn(nobody, emails[1] as string))
}

test('a sign-in says and takes the same for an account and for none', async () => {
  test.setTimeout(180_000)
  const server = await startServer({ env: { TRUSTED_PROXY: '1' } })
  const { email } = await server.desk.person({ email: 'lkjihgfedcba@desk.example', password: goodPassword })
  const [tries, calls] = [triesAt(server), callsAt(server)]
  const trying = (address: string) => ({ email: address, password: 'not the password', headers: somewhere() })
  expectSame([await tries(trying(email)), await tries(trying(unknown))], [email, unknown], 401)
  const ask = (address: string) => calls(trying(address))
  expect(await compare({ ask, emails: [email, unknown], status: 401, server })).toBeLessThan(5)
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
  expect(await compare({ ask, emails: [email, unknown], status: 303, server })).toBeLessThan(5)
  const mail = await mailbox.next(email)
  expect(mail.subject).toBe('A new password for the desk of Broadsheet')
  await server.stop()
  await mailbox.close()
})
