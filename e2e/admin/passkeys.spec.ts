// Passkeys in a real browser with a device of its own.
import type { Page } from '@playwright/test'
import { goodPassword } from '../desk.ts'
import { complaintsOf, expect, test } from '../test.ts'
import { deviceOf } from './authenticator.ts'

// Whole journeys: several pages each.
test.slow()

async function signsOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /editor$/i }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

async function addsPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/admin/profile/passkeys')
  await page.getByRole('textbox', { name: 'Name' }).first().fill(name)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText(`Change ${name}`)).toBeVisible()
}

test('somebody signs in by password, adds a passkey, signs out, and is in again with the passkey alone', async ({
  browser,
  desk,
  baseURL,
}) => {
  const ana = await desk.person({ password: goodPassword })
  const page = await (await browser.newContext({ baseURL })).newPage()
  // A browser that offers no passkeys by itself: the button is for it.
  await page.addInitScript('delete PublicKeyCredential.isConditionalMediationAvailable')
  const complaints = complaintsOf(page)
  await page.goto('/admin/profile')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(ana.email)
  await page.getByLabel('Password', { exact: true }).fill(ana.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()

  const device = await deviceOf(page)
  await addsPasskey(page, 'The laptop')
  expect(await device.passkeys()).toHaveLength(1)
  expect((await ana.get('/admin/profile')).status, 'the session she had elsewhere has ended').toBe(303)

  await signsOut(page)
  await page.goto('/admin/sign-in?to=%2Fadmin%2Fprofile')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()
  await expect(page.getByText('you signed in with it here')).toBeVisible()
  expect(complaints(), 'the browser’s console').toEqual([])
  await page.context().close()
})

test('a browser offers the passkey in the field of the e-mail address, without a button', async ({ browser, desk }) => {
  const ana = await desk.person()
  const page = await ana.opens(browser)
  await deviceOf(page)
  await addsPasskey(page, 'The laptop')
  await page.context().clearCookies()
  await page.goto('/admin/sign-in?to=%2Fadmin%2Fprofile')
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()
  await page.context().close()
})

test('a copy of a passkey is refused, and said to be one', async ({ browser, desk }) => {
  const ana = await desk.person()
  const page = await ana.opens(browser)
  const device = await deviceOf(page)
  await addsPasskey(page, 'The laptop')
  await device.turnsBack()
  await page.context().clearCookies()
  await page.goto('/admin/sign-in')
  await expect(page.getByRole('alert').filter({ hasText: 'there may be a copy of it' })).toBeVisible()
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('session')
  await page.context().close()
})

test('the only way to sign in cannot be removed; with a password it can', async ({ browser, desk }) => {
  const ana = await desk.person()
  const page = await ana.opens(browser)
  await deviceOf(page)
  await addsPasskey(page, 'The laptop')
  await page.getByText('Change The laptop').click()
  await page.getByRole('textbox', { name: 'Type “remove” to go on' }).fill('remove')
  await page.getByRole('button', { name: 'Remove The laptop' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'your only way to sign in' })).toBeVisible()

  await page.goto('/admin/profile/password')
  await page.getByLabel('New password', { exact: true }).fill('seven boats below the mill')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await page.goto('/admin/profile/passkeys')
  await page.getByText('Change The laptop').click()
  await page.getByRole('textbox', { name: 'Type “remove” to go on' }).fill('remove')
  await page.getByRole('button', { name: 'Remove The laptop' }).click()
  await expect(page.getByText('Change The laptop')).toBeHidden()
  await page.context().close()
})

test('who proved long ago that it is them does so again, with a passkey, and goes on', async ({ browser, desk }) => {
  const ana = await desk.person()
  const page = await ana.opens(browser)
  await deviceOf(page)
  await addsPasskey(page, 'The laptop')
  await desk.longAgo(ana)
  await page.goto('/admin/profile')
  const before = (await page.context().cookies()).find(({ name }) => name === 'session')?.value
  await page.getByRole('link', { name: 'Set up one-time codes' }).click()
  await expect(page.getByRole('heading', { name: 'Prove that it is you' })).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'One-time codes' })).toBeVisible()
  expect((await page.context().cookies()).find(({ name }) => name === 'session')?.value).not.toBe(before)
  await page.context().close()
})
