// One-time codes and recovery codes: set up in a browser, used at the door, and what a half-session opens: nothing.
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { type DeskPerson, goodPassword } from '../desk.ts'
import { complaintsOf, expect, test } from '../test.ts'

/** The code of the step that is so many steps from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

// Whole journeys: several pages each.
test.slow()

/** A refused form says so. */
const isTold = (page: Page, words: string) => expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()

async function typesPassword(page: Page, ana: DeskPerson): Promise<void> {
  await page.goto('/admin/sign-in?to=%2Fadmin%2Fprofile')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(ana.email)
  await page.getByLabel('Password', { exact: true }).fill(ana.password)
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'One-time code' })).toBeVisible()
}

/** Sets codes up and makes recovery codes, by keyboard where a hand would. */
async function setsUp(page: Page): Promise<{ secret: string; recovery: string[] }> {
  await page.goto('/admin/profile/one-time-codes')
  const shown = await page.locator('.secret-text').textContent()
  const secret = (shown ?? '').replaceAll(' ', '')
  await page.getByRole('textbox', { name: 'Code' }).fill('000000')
  await page.keyboard.press('Enter')
  await isTold(page, 'not the code')
  await expect(page.locator('.secret-text')).toHaveText(shown ?? '')
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, -1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Recovery codes', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Make ten codes' }).focus()
  await page.keyboard.press('Enter')
  const codes = page.locator('.copy-codes li')
  await expect(codes).toHaveCount(10)
  return { secret, recovery: await codes.allTextContents() }
}

test('codes are set up, and then a password alone is not enough: a code is, or a recovery code', async ({
  browser,
  desk,
  baseURL,
}) => {
  const ana = await desk.person({ password: goodPassword })
  const own = await ana.opens(browser)
  const { secret, recovery } = await setsUp(own)
  await own.reload()
  await expect(own.locator('.copy-codes')).toHaveCount(0)
  await expect(own.getByText('10 left')).toBeVisible()
  await own.context().close()

  const page = await (await browser.newContext({ baseURL })).newPage()
  const complaints = complaintsOf(page)
  await typesPassword(page, ana)
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf(secret))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()
  await page.context().clearCookies()

  await typesPassword(page, ana)
  await page.getByText('Use a recovery code').click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(recovery[3] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()
  await expect(page.getByText('9 of 10 are left.')).toBeVisible()
  expect(complaints(), 'the browser’s console').toEqual([])
  await page.context().close()
})

test('all of it works without JavaScript', async ({ browser, desk }) => {
  const ana = await desk.person({ password: goodPassword })
  const page = await ana.opens(browser, { javaScriptEnabled: false })
  const { recovery } = await setsUp(page)
  await page.context().clearCookies()
  await typesPassword(page, ana)
  await page.getByText('Use a recovery code').click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(recovery[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()
  await page.context().close()
})

test('after five wrong codes it begins again at the password', async ({ browser, desk, baseURL }) => {
  const ana = await desk.person({ password: goodPassword })
  const own = await ana.opens(browser)
  const { secret } = await setsUp(own)
  await own.context().close()
  const page = await (await browser.newContext({ baseURL })).newPage()
  await typesPassword(page, ana)
  for (let i = 1; i <= 5; i++) {
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill(`00000${i}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Code', exact: true })).toHaveValue('')
    await isTold(page, i < 5 ? 'This code is not right' : 'fifth wrong code')
  }
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf(secret))
  await page.keyboard.press('Enter')
  await isTold(page, 'or was done before')
  await page.context().close()
})
