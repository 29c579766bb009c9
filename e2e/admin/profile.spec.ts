// The profile: what somebody changes of themselves, and that a cookie copied before is worth nothing after it (AU2).
import { hashOfRecoveryCode, newRecoveryCodes } from '#auth/recovery-codes.ts'
import { replaceRecoveryCodes } from '#db/recovery-codes.ts'
import { hashOf } from '#db/tokens.ts'
import { setUpTotp } from '#db/totps.ts'
import { excess, violations } from '../axe.ts'
import { type DeskPerson, goodPassword } from '../desk.ts'
import { widthsOf } from '../kinds.ts'
import { expect, test } from '../test.ts'

const pages = ['', '/passkeys', '/one-time-codes', '/recovery-codes', '/password', '/prove'].map(
  (page) => `/admin/profile${page}`,
)

const isIn = async (person: DeskPerson, cookie = person.cookie) =>
  (await person.get('/admin/profile', { headers: { cookie } })).status === 200

for (const [at, path] of pages.entries()) {
  for (const width of widthsOf(at)) {
    test(`nobody is kept out of ${path} by how it is drawn, at ${width}`, async ({ browser, desk }) => {
      const ana = await desk.person({ password: goodPassword })
      const page = await ana.opens(browser, { viewport: { width, height: 900 } })
      await page.goto(path)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 900 })
      expect(await excess(page)).toBe(0)
      await page.context().close()
    })
  }
}

for (const width of widthsOf(0)) {
  test(`nor from the page of the second factor, at ${width}`, async ({ browser, desk, newsroom }) => {
    const ana = await desk.person({ password: goodPassword })
    const page = await ana.opens(browser, { viewport: { width, height: 900 } })
    const totp = { secret: 'JBSWY3DPEHPK3PXP', step: 1, session: hashOf(ana.token) }
    await newsroom.does((tx, now) => setUpTotp(tx, totp, ana.id, now))
    await page.context().clearCookies()
    await page.goto('/admin/sign-in')
    await page.getByRole('textbox', { name: 'E-mail' }).fill(ana.email)
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'One-time code' })).toBeVisible()
    await page.getByText('Use a recovery code').click()
    expect(await violations(page)).toEqual([])
    expect(await excess(page)).toBe(0)
    await page.context().close()
  })
}

test('whoever proved long ago that it is them changes nothing of how they sign in before they prove it again', async ({
  desk,
  get,
}) => {
  const ana = await desk.person({ password: goodPassword })
  await desk.longAgo(ana)
  for (const page of ['passkeys', 'one-time-codes', 'recovery-codes']) {
    const answer = await ana.get(`/admin/profile/${page}`)
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      `/admin/profile/prove?to=${encodeURIComponent(`/admin/profile/${page}`)}`,
    ])
  }
  const headers = { 'content-type': 'application/json', origin: get.origin }
  const challenge = await ana.get('/admin/profile/passkeys/challenge', { method: 'POST', headers, body: '{}' })
  expect(challenge.status).toBe(403)
  const wrong = await ana.sends('/admin/profile/prove', { password: 'not my password at all' })
  expect([wrong.status, wrong.headers['set-cookie']]).toEqual([422, undefined])
})

test('proving it gives the session another token, and the old one is worth nothing', async ({ desk }) => {
  const ana = await desk.person({ password: goodPassword })
  await desk.longAgo(ana)
  const answer = await ana.sends('/admin/profile/prove?to=%2Fadmin%2Fprofile%2Fpasskeys', { password: goodPassword })
  expect([answer.status, answer.headers.location]).toEqual([303, '/admin/profile/passkeys'])
  const renewed = answer.headers['set-cookie']?.find((each) => each.startsWith('session='))?.split(';')[0] ?? ''
  expect(await isIn(ana)).toBe(false)
  expect(await isIn(ana, renewed)).toBe(true)
})

test('a change of factors ends every other session, and every copy of the own cookie, at the next request', async ({
  desk,
  newsroom,
}) => {
  const ana = await desk.person({ password: goodPassword })
  const other = await ana.again()
  const answer = await ana.sends('/admin/profile/recovery-codes', {}, { button: 'Make ten codes' })
  expect(answer.status).toBe(200)
  const renewed = answer.headers['set-cookie']?.find((each) => each.startsWith('session='))?.split(';')[0] ?? ''
  expect(answer.document.querySelectorAll('.copy-codes li')).toHaveLength(10)
  expect([await isIn(ana), await isIn(ana, other.cookie), await isIn(ana, renewed)]).toEqual([false, false, true])
  expect((await ana.get('/admin/profile/recovery-codes', { headers: { cookie: renewed } })).html).not.toContain(
    answer.document.querySelector('.copy-codes li')?.textContent ?? 'nothing',
  )
  const hashes = newRecoveryCodes().flatMap((code) => hashOfRecoveryCode(code, ana.id) ?? [])
  const session = hashOf(renewed.split('=')[1] ?? '')
  await newsroom.does((tx, now) => replaceRecoveryCodes(tx, { hashes, session }, ana.id, now))
  expect(await isIn(ana, renewed)).toBe(false)
})

test('somebody ends one session of theirs, then all others; never anybody else’s', async ({ browser, desk }) => {
  const ana = await desk.person()
  const ben = await desk.person()
  const [one, two] = [await ana.again(), await ana.again()]
  const page = await ana.opens(browser)
  await page.goto('/admin/profile')
  await expect(page.getByText('this browser')).toBeVisible()
  await page.getByRole('button', { name: 'End', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'End', exact: true })).toHaveCount(1)
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('button', { name: 'End', exact: true })).toHaveCount(0)
  expect([await isIn(ana, one.cookie), await isIn(ana, two.cookie), await isIn(ana), await isIn(ben)]).toEqual([
    false,
    false,
    true,
    true,
  ])
  await page.context().close()
})

test('a name and a byline are saved, and two people cannot sign as one author', async ({ browser, desk, newsroom }) => {
  const authorId = await newsroom.author(`Ana Petrova ${Date.now()}`)
  const ana = await desk.person()
  const page = await ana.opens(browser)
  await page.goto('/admin/profile')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana of the desk')
  await page.getByRole('combobox', { name: 'You sign as' }).selectOption(authorId)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ana of the desk')
  await page.context().close()
  const ben = await desk.person()
  const taken = await ben.sends('/admin/profile', { name: 'Ben', authorId })
  expect(taken.status).toBe(422)
  expect(taken.html).toContain('signs as this author')
})
