// Somebody comes to the newsroom, gets another role, and leaves.
import type { Page } from '@playwright/test'
import type { DeskPerson } from '../desk.ts'
import { goodPassword } from '../desk.ts'
import { type Server, startServer } from '../server.ts'
import { complaintsOf, expect, test } from '../test.ts'
import { callAction } from './calls.ts'

let server: Server
let ana: DeskPerson
let chief: DeskPerson

test.beforeAll(async () => {
  server = await startServer()
  await server.newsroom.section('World')
  ana = await server.desk.person({ role: 'owner', name: 'Ana Petrova', password: goodPassword })
  chief = await server.desk.person({ role: 'chief editor', name: 'Cem Kaya' })
})
test.afterAll(() => server.stop())

const toast = (page: Page) => page.locator('.toasts')
const invitation = (page: Page) => page.getByRole('form', { name: 'Invitation' })

async function linkShown(page: Page, name: string): Promise<string> {
  const shown = page.getByText(new RegExp(`^${server.origin}/admin/invitation\\?token=`))
  await expect(page.getByText(`The invitation of ${name}`)).toBeVisible()
  return (await shown.textContent()) ?? ''
}

test('who may not invite sees no way to, and nobody gives a role above their own', async ({ browser }) => {
  const ben = await server.desk.person({ role: 'reporter', name: 'Ben Reporter' })
  const page = await ben.opens(browser)
  await page.goto('/admin/people')
  await expect(page.getByRole('link', { name: 'Invite somebody' })).toHaveCount(0)
  await page.goto(`/admin/people/${ana.id}`)
  await expect(page.getByRole('button', { name: /Save|Deactivate/ })).toHaveCount(0)
  const fields = { name: 'Eve', email: 'eve@desk.example', role: 'owner' }
  const tampered = await callAction(server, { action: 'people/ invite', cookie: chief.cookie, fields })
  expect(tampered.status).toBe(422)
  expect(tampered.html).toContain('above your own')
  expect((await ana.get('/admin/people')).html).not.toContain('eve@desk.example')
})

test('the last owner cannot demote or deactivate themselves, whatever form is made up', async () => {
  const role = { personId: ana.id, role: 'editor', isOwner: 'on', until: '0' }
  const demoted = await callAction(server, { action: 'giveRole', cookie: ana.cookie, fields: role })
  expect([demoted.status, demoted.html.includes('the last owner')]).toEqual([422, true])
  const leaving = { personId: ana.id, word: 'deactivate' }
  const left = await callAction(server, { action: 'people/ deactivate', cookie: ana.cookie, fields: leaving })
  expect([left.status, left.html.includes('the last owner')]).toEqual([422, true])
  expect((await ana.get('/admin/people')).status).toBe(200)
})

test('invited, arrived, promoted, signed out by that, and deactivated', async ({ browser }) => {
  const page = await ana.opens(browser)
  const complaints = complaintsOf(page)
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Type your name.' })).toBeVisible()
  await page.getByLabel('Name').fill('Dora Lind')
  await page.getByLabel('E-mail').fill('dora@desk.example')
  await page.getByRole('checkbox', { name: 'World' }).check()
  await page.getByRole('button', { name: 'Invite' }).click()
  const link = await linkShown(page, 'Dora Lind')

  const dora = await (await browser.newContext()).newPage()
  await dora.goto(link)
  await dora.getByLabel('Password', { exact: true }).fill(goodPassword)
  await dora.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(dora.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()

  await page.goto('/admin/people')
  await expect(page.getByRole('row', { name: /Dora Lind/ })).toContainText('Active')
  await page.getByRole('link', { name: /Dora Lind/ }).click()
  await page.getByRole('radio', { name: 'Editor', exact: true }).check()
  await page.getByRole('button', { name: 'Save the role' }).click()
  await expect(toast(page)).toContainText('Dora Lind now has the role editor')
  await dora.reload()
  await expect(dora).toHaveURL(/\/admin\/sign-in/)

  await page.getByLabel('Type “deactivate” to go on').fill('deactiv')
  await page.getByRole('button', { name: 'Deactivate Dora Lind' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible()
  await page.getByLabel('Type “deactivate” to go on').fill('deactivate')
  await page.getByRole('button', { name: 'Deactivate Dora Lind' }).click()
  await expect(page.getByRole('button', { name: 'Reactivate' })).toBeVisible()
  expect((await server.get(new URL(link).pathname + new URL(link).search)).html).not.toContain('Accept the invitation')
  await page.getByRole('button', { name: 'Reactivate' }).click()
  await expect(page.getByRole('button', { name: 'Deactivate Dora Lind' })).toBeVisible()
  // A refused form is a 422, which the console counts among errors.
  expect(complaints().filter((each) => !/status of 422/.test(each))).toEqual([])
})

/** Presses Tab until the control is reached, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'radio' | 'checkbox', name: string | RegExp) {
  const wanted = page.getByRole(role, { name, exact: true })
  for (let n = 0; n < 60; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${role} ${name} cannot be reached by Tab.`)
}

test('an invitation and a change of role need no mouse', async ({ browser }) => {
  const page = await ana.opens(browser)
  await page.goto('/admin/people')
  await tabTo(page, 'link', 'Invite somebody')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Invite somebody' })).toBeVisible()
  await tabTo(page, 'textbox', 'Name')
  await page.keyboard.type('Fay Moon')
  await page.keyboard.press('Tab')
  await page.keyboard.type('fay@desk.example')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await linkShown(page, 'Fay Moon')
  await expect(invitation(page).getByRole('textbox', { name: 'Name' })).toHaveValue('')

  await page.goto('/admin/people')
  await tabTo(page, 'link', /^Fay Moon/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Fay Moon' })).toBeVisible()
  await tabTo(page, 'radio', 'Contributor')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await tabTo(page, 'button', 'Save the role')
  await page.keyboard.press('Enter')
  await expect(toast(page)).toContainText('Fay Moon now has the role editor')
})

test('invited again, the first link is worth nothing', async ({ browser }) => {
  const page = await ana.opens(browser)
  await page.goto('/admin/people/invite')
  await page.getByLabel('Name').fill('Gus Hill')
  await page.getByLabel('E-mail').fill('gus@desk.example')
  await page.getByRole('button', { name: 'Invite' }).click()
  const first = await linkShown(page, 'Gus Hill')
  await page.goto('/admin/people')
  await page.getByRole('link', { name: /Gus Hill/ }).click()
  await page.getByRole('button', { name: 'Invite again' }).click()
  const second = await linkShown(page, 'Gus Hill')
  const opens = async (link: string) => (await server.get(link.slice(server.origin.length))).html
  expect(await opens(first)).not.toContain('Accept the invitation')
  expect(await opens(second)).toContain('Accept the invitation')
})

test('who leaves hands their articles over', async ({ browser }) => {
  const ida = await server.desk.person({ role: 'reporter', name: 'Ida Falk' })
  const { id } = await server.newsroom.article({
    headline: 'Left behind',
    sectionId: await server.newsroom.sectionId('world'),
  })
  const given = { articleId: id, personId: ida.id }
  const path = `/admin/articles/${id}`
  expect((await callAction(server, { action: 'assign', cookie: ana.cookie, fields: given, path })).status).toBe(200)
  const page = await ana.opens(browser)
  await page.goto(`/admin/people/${ida.id}`)
  await page.getByLabel('Give one article to').selectOption({ label: 'Cem Kaya' })
  await page.getByRole('button', { name: 'Hand over' }).click()
  await expect(toast(page)).toContainText('One article handed over to Cem Kaya')
  await expect(page.getByText('Nothing is theirs just now.')).toBeVisible()
})
