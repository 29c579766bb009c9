// The record: who may read it, what it says, and that what strangers write into it stays text.
import { execFile } from 'node:child_process'
import path from 'node:path'
import type { DeskPerson } from '../desk.ts'
import { environmentOf, type Server, startServer } from '../server.ts'
import { complaintsOf, expect, test } from '../test.ts'

const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}‮`
let server: Server
let ana: DeskPerson
let ben: DeskPerson

test.beforeAll(async () => {
  server = await startServer()
  ana = await server.desk.person({ role: 'owner', name: 'Ana Petrova' })
  ben = await server.desk.person({ role: 'reporter', name: 'Ben Osei' })
})
test.afterAll(() => server.stop())

const happens = (what: string, subject: string, details = {}) =>
  server.newsroom.does(async () => ({ value: undefined, event: { what, subject, details }, touched: [] }))

test('a reporter does not read the record', async () => {
  expect((await ben.get('/admin/events')).status).toBe(403)
})

test('what somebody did is a sentence, from where and when it was done', async ({ browser }) => {
  const page = await ana.opens(browser)
  await page.goto('/admin/people/invite')
  await page.getByLabel('Name').fill('Dora Lind')
  await page.getByLabel('E-mail').fill('dora@desk.example')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('The invitation of Dora Lind')).toBeVisible()
  const token = ((await page.getByText(/invitation\?token=/).textContent()) ?? '').split('=').at(-1) ?? ''
  expect(token.length).toBeGreaterThan(40)
  await page.goto('/admin/events')
  const row = page.getByRole('row', { name: /Ana Petrova invited Dora Lind as reporter/ })
  await expect(row).toContainText(/127\.0\.0\.1|::1/)
  await row.getByLabel(/^More of event/).click()
  await expect(row).toContainText('dora@desk.example')
  expect(await page.content()).not.toContain(token)
})

test('filters are an address, and can be left again', async ({ browser }) => {
  await happens('topic.created', 'grain', { name: 'Grain' })
  const page = await ana.opens(browser)
  await page.goto('/admin/events')
  await page.getByLabel('What', { exact: true }).selectOption('topic')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/what=topic/)
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByLabel('Who').selectOption({ label: 'Ben Osei' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nothing of this has happened.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all events' }).click()
  await expect(page).toHaveURL(/\/admin\/events$/)
  await page.goto('/admin/events?from=2030-01-01')
  await expect(page.getByText('Nothing of this has happened.')).toBeVisible()
})

test('whatever was sent or typed is inert in the record', async ({ browser }) => {
  await happens('person.signed-in', ben.id, { device: hostile, address: hostile })
  await happens(hostile, hostile, { [hostile]: hostile })
  const page = await ana.opens(browser)
  const complaints = complaintsOf(page)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  await page.goto(`/admin/events?subject=${encodeURIComponent(hostile)}&by=${encodeURIComponent(hostile)}`)
  await page.goto('/admin/events')
  for (const n of [0, 1])
    await page
      .getByLabel(/^More of event/)
      .nth(n)
      .click()
  await expect(page.getByText('onerror=alert(1)').first()).toBeVisible()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(dialogs).toEqual([])
  expect(complaints()).toEqual([])
})

test('the record goes back by pages, and each event is on one of them', async ({ browser }) => {
  for (let n = 0; n < 60; n++) await happens('section.changed', `section ${n}`)
  const page = await ana.opens(browser)
  await page.goto('/admin/events?what=section')
  await expect(page.getByRole('row')).toHaveCount(51)
  await page.getByRole('link', { name: 'Earlier' }).click()
  await expect(page).toHaveURL(/what=section&before=\d+/)
  await expect(page.getByRole('row')).toHaveCount(11)
  await expect(page.getByRole('link', { name: 'Earlier' })).toHaveCount(0)
})

test('npm run verify proves the record of a newsroom that is running', async () => {
  const env = environmentOf(server.dataDir)
  const { code, out } = await new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, [path.resolve('jobs/verify.ts')], { env }, (error, out) =>
      resolve({ code: error ? 1 : 0, out }),
    )
  })
  expect(code).toBe(0)
  expect(out).toMatch(/All \d+ events are as they were written; none is missing\./)
})
