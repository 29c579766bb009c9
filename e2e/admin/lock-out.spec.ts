// Whoever tries passwords against somebody's account locks the account, and not the person (AU7).
import { goodPassword } from '../desk.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { deviceOf } from './authenticator.ts'

let server: Server
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

test('an owner whose account is locked from everywhere is still let in with her passkey', async ({ browser }) => {
  const owner = await server.desk.person({ role: 'owner', password: goodPassword })
  const page = await owner.opens(browser)
  await deviceOf(page)
  await page.goto('/admin/profile/passkeys')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText(/^Change /)).toBeVisible()

  const tries = (password: string) =>
    server.desk.sends('/admin/sign-in', { fields: { email: owner.email, password }, button: 'Sign in' })
  const statuses: number[] = []
  for (let i = 0; i < 8; i++) statuses.push((await tries(`wrong password number ${i}`)).status)
  expect(statuses[0]).toBe(401)
  expect(statuses.at(-1)).toBe(429)
  expect((await tries(goodPassword)).status, 'nor with the right password').toBe(429)

  await page.context().clearCookies()
  await page.goto('/admin/sign-in?to=%2Fadmin%2Fprofile')
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible()
  await page.context().close()
})
