// Two hundred people who sign in at once, from two hundred places: few passwords are hashed at a time, one place
// gets ten tries and is told when to come again, and readers hardly notice (AU13). What readers notice exactly is a figure of the bench.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { goodPassword } from '../desk.ts'
import { fieldsOf } from '../no-script.ts'
import { type Printed, print } from '../press/paper.ts'
import type { Reading } from '../press/steady-reader.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const crowd = 200
let server: Server
let printed: Printed[]

test.beforeAll(async () => {
  server = await startServer({ env: { TRUSTED_PROXY: '1' } })
  printed = await print(server, 5)
  for (const { path } of printed) await server.get(path)
})
test.afterAll(() => server.stop())

/** In a process of its own: this one is busy signing in. */
async function read(time: number): Promise<{ counts: Record<string, number>; cut: number; p95: number }> {
  const reading: Reading = { origin: server.origin, paths: printed.map(({ path }) => path), perSecond: 100, time }
  const program = ['--disable-warning=ExperimentalWarning', 'e2e/press/steady-reader.ts', JSON.stringify(reading)]
  const { stdout } = await promisify(execFile)(process.execPath, program)
  return JSON.parse(stdout)
}

test('two hundred sign-ins at once are answered or told to wait, and readers go on reading', async () => {
  test.setTimeout(90_000)
  const good = await Promise.all(
    Array.from({ length: 10 }, () => server.desk.person({ role: 'reporter', password: goodPassword })),
  )
  const fields = fieldsOf(await server.get('/admin/sign-in'), ['email', 'password'])
  const signIn = async (at: number, from = `203.0.113.${at}`) => {
    const form = new FormData()
    const email = good[at]?.email ?? `nobody-${at}@desk.example`
    for (const [name, value] of Object.entries({ ...fields, email, password: goodPassword })) form.set(name, value)
    const headers = { origin: server.origin, 'x-forwarded-for': from }
    return fetch(`${server.origin}/admin/sign-in`, { method: 'POST', body: form, headers, redirect: 'manual' })
  }
  const calm = await read(3000)
  const during = read(3000)
  const answers = await Promise.all(Array.from({ length: crowd }, (_, at) => signIn(at)))
  const busy = await during

  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => ![303, 401, 429].includes(status))).toEqual([])
  expect(statuses.filter((status) => status === 401).length, 'somebody got to the end of the line').toBeGreaterThan(20)
  expect({ counts: Object.keys(busy.counts), cut: busy.cut }).toEqual({ counts: ['200 hit'], cut: 0 })
  // Other tests share the cores; how much readers notice by themselves is the bench's to say. Nobody stands in the line.
  expect(busy.p95).toBeLessThan(Math.max(20 * calm.p95, 2500))
  expect((await signIn(0)).status).toBe(303)

  // And two hundred from one place: ten are looked at.
  const oneClient = await Promise.all(Array.from({ length: crowd }, (_, at) => signIn(at + crowd, '198.51.100.7')))
  const told = oneClient.filter(({ status }) => status === 429)
  expect(told.length).toBe(crowd - 10)
  for (const { headers } of told) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})
