// What another site can have a browser do to the desk: nothing (CS1, CS3, CJ1), in a real browser.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { goodPassword } from '../desk.ts'
import { fieldsOf } from '../no-script.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

let server: Server
let evil: http.Server
let evilOrigin: string
let page = ''

test.beforeAll(async () => {
  server = await startServer()
  evil = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
  evilOrigin = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`
})
test.afterAll(async () => {
  evil.close()
  await server.stop()
})

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** A page that sends a form of ours as soon as it is opened. */
const sending = (fields: Record<string, string>) => `<form method="post" target="_top" enctype="multipart/form-data"
  action="${server.origin}/admin/sign-in">${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${attribute(name)}" value="${attribute(value)}">`)
    .join('')}</form><script>document.forms[0].submit()</script>`

const frames = {
  'a page of another site': (inner: string) => inner,
  'a sandboxed frame': (inner: string) =>
    `<iframe name="inner" sandbox="allow-scripts allow-forms allow-top-navigation" srcdoc="${attribute(inner)}"></iframe>`,
}

for (const [from, framed] of Object.entries(frames)) {
  test(`${from} cannot sign somebody in`, async ({ browser }) => {
    const { email } = await server.desk.person({ password: goodPassword })
    const fields = fieldsOf(await server.get('/admin/sign-in'), ['email', 'password'])
    page = framed(sending({ ...fields, email, password: goodPassword }))
    const context = await browser.newContext()
    const tab = await context.newPage()
    const answered = tab.waitForResponse((response) => response.url().startsWith(`${server.origin}/admin/sign-in`))
    await tab.goto(evilOrigin)
    expect((await answered).status()).toBe(403)
    expect((await context.cookies(server.origin)).filter(({ value }) => value)).toEqual([])
    await context.close()
  })
}

test('another site cannot show the desk in a frame', async ({ browser }) => {
  const ana = await server.desk.person({ role: 'owner', name: 'Ana Petrova' })
  page = `<iframe src="${server.origin}/admin/profile"></iframe>`
  const tab = await ana.opens(browser)
  const refused = tab.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()))
  await tab.goto(evilOrigin)
  await refused
  const inside = await Promise.all(tab.frames().map((frame) => frame.content().catch(() => '')))
  expect(inside.join('').includes('Ana Petrova')).toBe(false)
  await tab.context().close()
})
