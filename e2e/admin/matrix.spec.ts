// Who may what, from the one table of permissions (AC1, AC2), and where a change must come from (CS1): every page, every
// route and every action there is, as every role and as a stranger.
import { roles } from '#lib/roles.ts'
import type { DeskPerson } from '../desk.ts'
import type { Answer } from '../get.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { callOf, everything, type Gated, mayPass } from './gates.ts'

/** In the name of everybody and everything: nobody who may not see them gets it. */
const marker = 'Zebrowski'
const gated = everything()
const changes = gated.filter(({ kind, method }) => kind === 'action' || (kind === 'route' && method !== 'GET'))

let server: Server
const colleagues = new Map<string, DeskPerson>()

test.beforeAll(async () => {
  server = await startServer()
  for (const role of roles) colleagues.set(role, await server.desk.person({ role, name: `${role} ${marker}` }))
  const sectionId = await server.newsroom.section('World')
  await server.newsroom.article({ headline: `${marker} resigns`, sectionId })
})
test.afterAll(() => server.stop())

/** A session of its own for every call: some calls end sessions. */
const cookieOf = async (role: string) => (await (colleagues.get(role) as DeskPerson).again()).cookie

interface Sending {
  cookie?: string | undefined
  origin?: string | undefined
  path?: string
  headers?: Record<string, string>
}

/** Asks as a browser would that has nothing filled in. */
async function ask({ kind, method, path, actionId }: Gated, sending: Sending): Promise<Answer> {
  const { cookie, headers = {}, path: elsewhere = path } = sending
  const origin = 'origin' in sending ? sending.origin : server.origin
  const sent: Record<string, string> = { ...headers, ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) }
  if (method === 'GET') return server.get(elsewhere, { headers: sent })
  if (kind === 'route') {
    return server.get(elsewhere, { method, headers: { 'content-type': 'application/json', ...sent }, body: '{}' })
  }
  const call = callOf(actionId)
  const request = new Request(server.origin, { method: 'POST', body: call.form })
  const type = request.headers.get('content-type') ?? ''
  const body = await request.text()
  return server.get(elsewhere, { method, headers: { 'content-type': type, ...call.headers, ...sent }, body })
}

/** Never stored, never framed, whatever the answer is. */
function expectOfTheDesk({ headers }: Answer): void {
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-robots-tag']).toBe('noindex, nofollow')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
}

const events = async () => server.newsroom.events()

test('the matrix is not empty', () => {
  for (const kind of ['page', 'action', 'route']) {
    expect(gated.filter((each) => each.kind === kind).length, kind).toBeGreaterThan(2)
  }
})

for (const each of gated) {
  test(`${each.name} asks for ${each.entry}`, async () => {
    const stranger = await ask(each, {})
    expectOfTheDesk(stranger)
    expect(stranger.html.includes(marker)).toBe(false)
    if (each.entry !== 'anyone') {
      expect(stranger.status).toBe(each.kind === 'page' ? 303 : 401)
      if (each.kind === 'page') expect(stranger.headers.location).toMatch(/^\/admin\/sign-in(?:\?to=|$)/)
    } else expect(stranger.status).toBeLessThan(500)
    for (const role of roles) {
      const answer = await ask(each, { cookie: await cookieOf(role) })
      expectOfTheDesk(answer)
      expect(answer.status, role).toBeLessThan(500)
      if (mayPass(each, role)) expect([401, 403], role).not.toContain(answer.status)
      else {
        expect(answer.status, role).toBe(403)
        expect(answer.html.replaceAll(`${role} ${marker}`, '').includes(marker), role).toBe(false)
      }
    }
  })
}

for (const each of changes) {
  test(`${each.name} is refused to a stranger wherever it is posted, and writes nothing`, async () => {
    const before = await events()
    for (const path of [each.path, '/', '/admin', '/world', '/admin/sign-in']) {
      const answer = await ask(each, { path })
      expect(answer.status, path).not.toBe(500)
      expect(answer.html.includes(marker)).toBe(false)
      // Posted to another page of the desk, Next carries it on to where it belongs, and says 200 over the refusal.
      const isRefused = answer.status >= 400 || answer.html.includes('"ok":false')
      // A route's JSON means nothing to a page, which is then simply shown.
      if (each.entry !== 'anyone' && (each.kind === 'action' || path === each.path)) expect(isRefused, path).toBe(true)
    }
    const added = (await events()).slice(before.length)
    expect(added.map(({ what }) => what).filter((what) => !/\.refused$/.test(what))).toEqual([])
  })

  test(`${each.name} takes nothing that another site sent`, async () => {
    const cookie = await cookieOf('owner')
    const before = (await events()).length
    for (const origin of [
      ...[undefined, 'null', 'https://evil.example', server.origin.replace('http:', 'https:')],
      ...[
        `${server.origin}.evil.example`,
        server.origin.replace(/:\d+$/, ':1'),
        server.origin.replace('http://', 'http://a.'),
      ],
    ]) {
      expect((await ask(each, { cookie, origin })).status, String(origin)).toBe(403)
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await ask(each, { cookie, headers: { 'sec-fetch-site': site } })).status, site).toBe(403)
    }
    const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
    expect((await ask(each, { cookie, origin: 'https://evil.example', headers: forged })).status).toBe(403)
    expect((await events()).length).toBe(before)
  })
}

for (const each of gated.filter(({ kind, method }) => kind === 'route' && method !== 'GET')) {
  test(`${each.name} understands JSON and nothing that a form of another site can send`, async () => {
    const cookie = await cookieOf('owner')
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      expect((await ask(each, { cookie, headers: { 'content-type': type } })).status, type).toBe(415)
    }
  })

  test(`${each.name} does nothing for a GET`, async () => {
    expect((await server.get(each.path, { headers: { cookie: await cookieOf('owner') } })).status).toBe(405)
  })
}
