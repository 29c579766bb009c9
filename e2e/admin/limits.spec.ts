// Too many tries: one client is one client and one account one account, however they call themselves (AU6), and whoever
// is locked out everywhere gets in with a browser of theirs (AU7).
import { goodPassword } from '../desk.ts'
import type { Answer } from '../get.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { callsAt, cookiesOf, forgetTries, refusalIn, somewhere, type Trying, triesAt } from './door.ts'

test.describe.configure({ mode: 'serial' })

let server: Server
let behindProxy: Server

test.beforeAll(async () => {
  server = await startServer()
  behindProxy = await startServer({ env: { TRUSTED_PROXY: '1' } })
})
test.afterAll(() => Promise.all([server.stop(), behindProxy.stop()]))
test.beforeEach(() => Promise.all([forgetTries(server), forgetTries(behindProxy)]))

const wrong = 'not the password of anybody'

/** Tries all of them, some at once; gives how many times each status came, and every answer. */
async function flood(at: Server, all: Trying[]): Promise<{ counts: Record<number, number>; answers: Answer[] }> {
  const calls = callsAt(at)
  const answers: Answer[] = []
  for (let i = 0; i < all.length; i += 50) answers.push(...(await Promise.all(all.slice(i, i + 50).map(calls))))
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return { counts, answers }
}

test('a thousand tries under invented addresses are one client’s: ten are looked at', async () => {
  test.setTimeout(120_000)
  const { email } = await server.desk.person({ password: goodPassword })
  const invented = (i: number) => `${i % 250}.${(i * 7) % 250}.${(i * 13) % 250}.1`
  const all = Array.from({ length: 1_000 }, (_, i) => ({
    email: i % 2 ? email : `somebody-${i}@desk.example`,
    password: wrong,
    headers: {
      'x-forwarded-for': i % 3 ? invented(i) : `2001:db8::${i.toString(16)}`,
      'x-real-ip': invented(i + 1),
      forwarded: `for=${invented(i + 2)};proto=https`,
      'client-ip': invented(i + 3),
      'x-client-ip': invented(i + 4),
      'cf-connecting-ip': invented(i + 5),
      'true-client-ip': invented(i + 6),
    },
  }))
  const { counts, answers } = await flood(server, all)
  expect(counts).toEqual({ 401: 10, 429: 990 })
  for (const answer of answers.filter(({ status }) => status === 429)) {
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(refusalIn(answer)).toMatch(/^That was tried too often\. Try again in (?:a minute|\d+ minutes)\.$/)
  }
})

test('behind a proxy one IPv6 network is one client, in every spelling', async () => {
  const spellings = [
    '2001:db8:5::1',
    '2001:DB8:5:0::2',
    '2001:0db8:0005:0000:0000:0000:0000:0003',
    '2001:db8:5::ffff:1:2',
  ]
  const all = Array.from({ length: 40 }, (_, i) => ({
    email: `somebody-${i}@desk.example`,
    password: wrong,
    // What stands further left is only claimed.
    headers: { 'x-forwarded-for': `198.51.100.${i}, ${spellings[i % 4]}` },
  }))
  expect((await flood(behindProxy, all)).counts).toEqual({ 401: 10, 429: 30 })
})

test('all spellings of one address are one account’s tries, wherever they come from', async () => {
  const { email } = await behindProxy.desk.person({ email: 'anna.bell@desk.example', password: goodPassword })
  const spellings = [
    email,
    'ANNA.BELL@Desk.Example',
    'annabell@desk.example',
    'a.n.n.a.b.e.l.l@desk.example',
    'anna.bell+news@desk.example',
    'anna.bell+1+2@DESK.example',
    'ａnna.bell@desk.example',
    ' anna.bell@desk.example ',
    'anna.bell@ｄesk.example',
  ]
  const all = Array.from({ length: 45 }, (_, i) => ({
    email: spellings[i % spellings.length] as string,
    password: wrong,
    headers: somewhere(),
  }))
  const { counts, answers } = await flood(behindProxy, all)
  expect(counts).toEqual({ 401: 5, 429: 40 })
  expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toBe('60')
  const right = await triesAt(behindProxy)({ email, password: goodPassword, headers: somewhere() })
  expect(right.status, 'locked for the right password too').toBe(429)
})

test('an account that does not exist is locked the same, in the same words', async () => {
  const { email } = await behindProxy.desk.person({ password: goodPassword })
  const said = async (address: string) => {
    const all = Array.from({ length: 6 }, () => ({ email: address, password: wrong, headers: somewhere() }))
    const { counts, answers } = await flood(behindProxy, all)
    return [counts, refusalIn(answers.find(({ status }) => status === 429) as Answer)]
  }
  expect(await said('nobody@desk.example')).toEqual(await said(email))
})

test('who is locked out everywhere gets in with a browser of theirs, and that browser has few tries', async () => {
  const tries = triesAt(behindProxy)
  const owner = await behindProxy.desk.person({ role: 'owner', password: goodPassword })
  const at = { email: owner.email, password: goodPassword }
  const first = await tries({ ...at, headers: somewhere() })
  const cookie = `device=${cookiesOf(first).device?.value}`
  await flood(
    behindProxy,
    Array.from({ length: 30 }, () => ({ email: owner.email, password: wrong, headers: somewhere() })),
  )
  expect((await tries({ ...at, headers: somewhere() })).status).toBe(429)
  expect((await tries({ ...at, cookie: 'device=made-up', headers: somewhere() })).status).toBe(429)
  const stranger = await behindProxy.desk.person({ password: goodPassword })
  const theirs = await tries({ email: stranger.email, password: goodPassword, headers: somewhere() })
  const foreign = `device=${cookiesOf(theirs).device?.value}`
  expect((await tries({ ...at, cookie: foreign, headers: somewhere() })).status, 'a device of somebody else').toBe(429)
  expect((await tries({ ...at, cookie, headers: somewhere() })).status).toBe(303)
  const { counts } = await flood(
    behindProxy,
    Array.from({ length: 20 }, () => ({ email: owner.email, password: wrong, cookie, headers: somewhere() })),
  )
  expect(counts).toEqual({ 401: 5, 429: 15 })
})

test('a lock is an event of the account, and one for each lock', async () => {
  const { id, email } = await behindProxy.desk.person({ password: goodPassword })
  await flood(
    behindProxy,
    Array.from({ length: 20 }, () => ({ email, password: wrong, headers: somewhere() })),
  )
  const events = await behindProxy.newsroom.events()
  expect(events.filter(({ what, subject }) => what === 'sign-in.refused' && subject === id)).toHaveLength(1)
})
