// A half-session (AU3): the password was right, the second factor is missing. It opens nothing of the desk: no page, no
// route, no action, under either cookie's name.
import { addSignIn } from '#db/sign-ins.ts'
import { hashOf, newToken } from '#db/tokens.ts'
import { expect, test } from '../test.ts'
import { callOf, everything } from './gates.ts'

const closed = everything().filter(({ entry }) => entry !== 'anyone')

for (const { kind, name, method, path, actionId } of closed) {
  test(`${name} does not open to a half-session`, async ({ desk, newsroom, get }) => {
    const ana = await desk.person({ role: 'owner' })
    const token = newToken()
    await newsroom.does(async (tx, now) => {
      await addSignIn(tx, { hash: hashOf(token), personId: ana.id }, now)
      return { value: undefined, touched: [] }
    })
    const call = new Request(get.origin, { method: 'POST', body: callOf(actionId).form })
    const body = { page: undefined, route: '{}', action: await call.text() }[kind]
    const type = kind === 'route' ? 'application/json' : (call.headers.get('content-type') ?? '')
    for (const cookie of [`sign-in=${token}`, `session=${token}`, `sign-in=${token}; session=${token}`]) {
      const shape: Record<string, string> = kind === 'page' ? {} : { 'content-type': type, origin: get.origin }
      const headers = { cookie, ...shape, ...(kind === 'action' ? callOf(actionId).headers : {}) }
      const answer = await get(path, { method, headers, ...(body && method !== 'GET' ? { body } : {}) })
      expect(answer.status, cookie).toBe(kind === 'page' ? 303 : 401)
      if (kind === 'page') expect(answer.headers.location).toMatch(/^\/admin\/sign-in/)
      expect(answer.html).not.toContain(ana.email)
    }
  })
}
