// Accepting an invitation (AU14): once, as who was invited and with the role that was given, whatever the form says.
import { makeLink } from '#db/links.ts'
import { excess, violations } from '../axe.ts'
import { goodPassword } from '../desk.ts'
import { fieldsOf, postForm } from '../no-script.ts'
import { type Server, startServer } from '../server.ts'
import { complaintsOf, expect, test } from '../test.ts'
import { cookiesOf, somewhere } from './door.ts'

test.describe.configure({ mode: 'serial' })

let server: Server

test.beforeAll(async () => {
  server = await startServer({ env: { TRUSTED_PROXY: '1' } })
})
test.afterAll(() => server.stop())

/** Somebody was invited: their account, and the path of the link. */
async function invited(email: string) {
  const inviter = await server.desk.person({ role: 'owner', name: 'Ana Çelik' })
  const person = await server.desk.person({ role: 'reporter', email, name: 'Ben' })
  const token = await server.newsroom.does(async (tx, now) => ({
    value: await makeLink(tx, { kind: 'invitation', personId: person.id }, inviter.id, now),
    event: { what: 'test.invited', subject: person.id },
    touched: [],
  }))
  return { person, token, path: `/admin/invitation?token=${token}` }
}

test('nobody comes in twice by one invitation, nor as more than they were invited as', async () => {
  const { person, token, path } = await invited('ben@news.example')
  const page = await server.get(path)
  for (const words of ['Ana Çelik', 'reporter', 'ben@news.example']) expect(page.html).toContain(words)
  const hidden = fieldsOf(page, ['name', 'password'])
  const tampered = { role: 'owner', email: 'evil@evil.example', personId: 'somebody', sectionIds: 'all', until: '0' }
  const post = (more: Record<string, string> = {}) =>
    postForm(server.get, path, {
      fields: { ...hidden, name: 'Ben Okafor', password: goodPassword, ...tampered, ...more },
      headers: somewhere(),
    })
  expect((await post({ token: `${token}x` })).status).toBe(404)
  const answers = await Promise.all([post(), post(), post()])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410])
  const cookie = `session=${answers.map((each) => cookiesOf(each).session?.value).find(Boolean)}`
  expect((await server.get('/admin/profile', { headers: { cookie } })).html).toContain('Ben Okafor')
  const ben = (await server.newsroom.everyone()).find(({ id }) => id === person.id)
  expect([ben?.role, ben?.email, ben?.name]).toEqual(['reporter', 'ben@news.example', 'Ben Okafor'])
  const over = await server.get(path)
  expect(over.status).toBe(410)
  expect(over.html).toContain('sign in')
  for (const words of ['ben@news.example', 'Okafor']) expect(over.html).not.toContain(words)
})

for (const width of [390, 1280]) {
  test(`an invitation can be accepted with the keyboard alone, at ${width} pixels`, async ({ browser }) => {
    const { path } = await invited(`deniz${width}@news.example`)
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } })
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.goto(path)
    expect(await violations(page)).toEqual([])
    expect(await excess(page)).toBe(0)
    await page.getByLabel('Your name').focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Deniz Kaya')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
    await page.keyboard.type(goodPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}/admin`)
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    expect(complaints().filter((text) => !/status of (?:404|410)/.test(text))).toEqual([])
    await context.close()
  })
}
