// Signing in by password and out again, without JavaScript: who may not, what a browser is given, what ends (AU1, AU2,
// AU3, AU12, CS3, RD1). Limits are limits.spec.ts.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { people, totps } from '#db/schema.ts'
import { env } from '#env.ts'
import { deskOf, goodPassword } from '../desk.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { cookiesOf, forgetTries, refusalIn, somewhere, triesAt } from './door.ts'

test.describe.configure({ mode: 'serial' })

let server: Server
let tries: ReturnType<typeof triesAt>

test.beforeAll(async () => {
  server = await startServer({ env: { TRUSTED_PROXY: '1' } })
  tries = triesAt(server)
})
test.afterAll(() => server.stop())
test.beforeEach(() => forgetTries(server))

const ana = () => server.desk.person({ password: goodPassword, name: 'Ana' })
/** As anybody, from somewhere: signed in, or not. */
const enter = (email: string, more: Partial<Parameters<typeof tries>[0]> = {}) =>
  tries({ email, password: goodPassword, ...more, headers: { ...somewhere(), ...more.headers } })
const cookieFrom = (answer: Awaited<ReturnType<typeof enter>>) => `session=${cookiesOf(answer).session?.value}`
const statusOf = async (cookie: string) => (await server.get('/admin/profile', { headers: { cookie } })).status

test('nobody gets in with a wrong password, an unknown address, or into a shut account', async () => {
  const [known, shut] = [await ana(), await ana()]
  await server.newsroom.does(async (tx) => {
    await tx.update(people).set({ until: 0 }).where(eq(people.id, shut.id))
    return { value: undefined, event: { what: 'test.shut', subject: shut.id }, touched: [] }
  })
  const refused = [
    await enter(known.email, { password: `${goodPassword}?` }),
    await enter('nobody@desk.example'),
    await enter(shut.email),
    await enter('not an address'),
  ]
  for (const answer of refused) {
    expect(answer.status).toBe(401)
    expect(refusalIn(answer)).toBe('The e-mail address or the password is not right.')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.html).not.toContain(goodPassword)
  }
})

test('what is missing is said at its field, and what was typed stays', async () => {
  const answer = await enter('ana@desk.example', { password: '' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Type your password.')
  expect(answer.document.querySelector('[name=email]')?.getAttribute('value')).toBe('ana@desk.example')
})

test('whoever is right goes on to the desk with a session of their own', async () => {
  const person = await ana()
  const answer = await enter(`  ${person.email.toUpperCase()} `)
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/admin')
  const { session, device } = cookiesOf(answer)
  expect(session?.value).toMatch(/^[\w-]{43}$/)
  expect(session?.flags.sort()).toEqual(expect.arrayContaining(['httponly', 'path=/', 'samesite=lax']))
  expect(session?.flags.some((flag) => flag.startsWith('domain'))).toBe(false)
  expect(device?.flags).toContain('httponly')
  expect(await statusOf(cookieFrom(answer))).toBe(200)
})

test('a session that was planted before is worth nothing afterwards', async () => {
  const [person, thief] = [await ana(), await ana()]
  for (const planted of [thief.cookie, person.cookie, 'session=made-up']) {
    const answer = await enter(person.email, { cookie: planted })
    expect(cookieFrom(answer)).not.toBe(planted)
    expect(await statusOf(cookieFrom(answer))).toBe(200)
    expect(await statusOf(planted)).toBe(303)
  }
})

test('a copied cookie opens nothing after the sign-out, and nothing but a form signs out', async () => {
  const person = await ana()
  const other = await person.again()
  expect((await person.get('/admin/sign-out')).status).toBe(404)
  expect(await statusOf(person.cookie)).toBe(200)
  const answer = await person.sends('/admin/profile', {}, { button: 'Sign out' })
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/admin/sign-in')
  expect(cookiesOf(answer).session?.value).toBe('')
  expect(await statusOf(person.cookie)).toBe(303)
  expect(await statusOf(other.cookie)).toBe(200)
  const last = (await server.newsroom.events()).at(-1)
  expect([last?.what, last?.subject, last?.by]).toEqual(['person.signed-out', person.id, person.id])
})

test('with one-time codes the password alone opens nothing', async () => {
  const person = await ana()
  await server.newsroom.does(async (tx, now) => {
    const at = now.getTime()
    await tx.insert(totps).values({ personId: person.id, secret: '', confirmedAt: at, lastStep: 0, at: at - 1 })
    return { value: undefined, event: { what: 'test.codes', subject: person.id }, touched: [] }
  })
  const answer = await enter(person.email, { to: '/admin/people', cookie: person.cookie })
  expect(answer.headers.location).toBe('/admin/sign-in/second-factor?to=%2Fadmin%2Fpeople')
  const half = cookiesOf(answer)
  expect(half.session?.value ?? '').toBe('')
  expect(half['sign-in']?.flags).toEqual(expect.arrayContaining(['httponly', 'max-age=600']))
  const token = half['sign-in']?.value
  for (const cookie of [`sign-in=${token}`, `session=${token}`, person.cookie]) expect(await statusOf(cookie)).toBe(303)
})

test('the way on from the sign-in stays inside the desk', async () => {
  const file = path.join(env.fixturesDir, 'payloads/own/out/next-param.json')
  const listed: string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const hostile = [
    ...listed,
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/admin',
    '/admin/../..//evil.example',
    '/',
  ]
  const person = await ana()
  for (const to of hostile) {
    await forgetTries(server)
    const answer = await enter(person.email, { to: to.replace(/[\r\n]/g, '%0d%0a') })
    expect(answer.status, to).toBe(303)
    expect(answer.headers.location, to).toBe('/admin')
    const there = await server.get(`/admin/sign-in?to=${encodeURIComponent(to)}`, {
      headers: { cookie: person.cookie },
    })
    expect([there.status, there.headers.location], to).toEqual([303, '/admin'])
  }
  const inside = await enter(person.email, { to: '/admin/people?view=left' })
  expect(inside.headers.location).toBe('/admin/people?view=left')
})

test('another site cannot sign a browser in', async () => {
  const person = await ana()
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: '' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ]
  for (const headers of foreign) {
    const answer = await enter(person.email, { headers })
    expect(answer.status, JSON.stringify(headers)).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
})

test('over https the cookies are bound to this host, and two of one name are none', async () => {
  const secure = await startServer({ env: { SITE_URL: 'https://news.example' } })
  const headers = { host: 'news.example', origin: 'https://news.example' }
  const desk = deskOf(secure.origin, secure.newsroom)
  const person = await desk.person({ password: goodPassword })
  const answer = await triesAt(secure, '/admin/sign-in', headers)({ email: person.email, password: goodPassword })
  const cookies = cookiesOf(answer)
  for (const name of ['__Host-session', '__Host-device']) {
    expect(cookies[name]?.flags).toEqual(expect.arrayContaining(['secure', 'httponly', 'path=/', 'samesite=lax']))
  }
  const ask = async (cookie: string) => (await secure.get('/admin/profile', { headers: { ...headers, cookie } })).status
  const good = `__Host-session=${cookies['__Host-session']?.value}`
  expect(await ask(good)).toBe(200)
  expect(await ask(`__Host-session=planted; ${good}`)).toBe(303)
  expect(await ask(`${good}; __Host-session=planted`)).toBe(303)
  expect(await ask(good.replace('__Host-', ''))).toBe(303)
  await secure.stop()
})
