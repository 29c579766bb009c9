// The first owner, once (AU10): the link that the start prints, in Chromium at two widths; and what there is without one.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { people } from '#db/schema.ts'
import { nodeFlags } from '#setup/node.mjs'
import { excess, violations } from '../axe.ts'
import { goodPassword } from '../desk.ts'
import { fieldsOf, postForm } from '../no-script.ts'
import { environmentOf, newDataDir, type Server, startServer } from '../server.ts'
import { complaintsOf, expect, test } from '../test.ts'
import { cookiesOf, somewhere } from './door.ts'

const proxied = { TRUSTED_PROXY: '1' }

/** The link that a start or a command printed last. */
function printedIn(text: string): URL {
  const address = text.match(/http\S+\?token=\S+/g)?.at(-1)
  if (!address) throw new Error(`No link was printed:\n${text}`)
  return new URL(address)
}
const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`

async function owner(server: Server, ...args: string[]) {
  const env = environmentOf(server.dataDir, { SITE_URL: server.origin })
  const run = promisify(execFile)(process.execPath, [...nodeFlags, path.resolve('jobs/owner.ts'), ...args], { env })
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: Number(error.code), said: String(error.stderr) }),
  )
}

test('nobody sets a newsroom up without the link, twice, or again when everybody is gone', async () => {
  const dataDir = newDataDir()
  const server = await startServer({ dataDir, env: proxied })
  expect((await server.get('/admin/set-up')).status).toBe(404)
  expect((await server.get('/admin/set-up?token=made-up')).status).toBe(404)
  expect(
    server
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.includes('token')),
  ).toEqual([])

  const link = printedIn(server.said())
  const page = await server.get(pathOf(link))
  expect(page.status).toBe(200)
  const hidden = fieldsOf(page, ['name', 'email', 'password'])
  const post = (token: string, name: string) =>
    postForm(server.get, pathOf(link), {
      fields: { ...hidden, token, name, email: `${name}@news.example`, password: goodPassword, role: 'owner' },
      headers: somewhere(),
    })
  expect((await post('made-up', 'eve')).status).toBe(404)
  const token = link.searchParams.get('token') ?? ''
  const answers = await Promise.all([post(token, 'ana'), post(token, 'ben'), post(token, 'cem')])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404])
  const rows = await server.newsroom.everyone()
  expect(rows.map(({ role }) => role)).toEqual(['owner'])
  const cookie = `session=${answers.map((each) => cookiesOf(each).session?.value).find(Boolean)}`
  expect((await server.get('/admin/profile', { headers: { cookie } })).status).toBe(200)
  expect((await server.get(pathOf(link))).status).toBe(404)
  expect((await post(token, 'eve')).status).toBe(404)

  await server.newsroom.does(async (tx) => {
    await tx.delete(people)
    return { value: undefined, event: { what: 'test.emptied', subject: 'people' }, touched: [] }
  })
  await server.stop()
  const again = await startServer({ dataDir })
  expect(again.said()).not.toContain('token=')
  expect((await again.get('/admin/set-up')).status).toBe(404)
  expect((await again.get(pathOf(link))).status).toBe(404)
  await again.stop()
})

test('every start prints a new link, and the older one is over', async () => {
  const dataDir = newDataDir()
  const first = await startServer({ dataDir })
  const older = pathOf(printedIn(first.said()))
  await first.stop()
  const second = await startServer({ dataDir })
  expect((await second.get(older)).status).toBe(404)
  expect((await second.get(pathOf(printedIn(second.said())))).status).toBe(200)
  await second.stop()
})

test('npm run owner prints a link: to set up, then to reset, and makes an owner when none is left', async () => {
  const server = await startServer()
  expect((await owner(server)).code).toBe(1)
  expect((await owner(server, 'not an address')).said).toContain('is no e-mail address')
  const first = await owner(server, 'ana@news.example')
  expect(first.said).toContain('Set up the newsroom within 30 minutes')
  const page = await server.get(pathOf(printedIn(first.said)))
  expect(page.document.querySelector('[name=email]')?.getAttribute('value')).toBe('ana@news.example')
  const fields = { ...fieldsOf(page, ['password']), name: 'Ana', password: goodPassword }
  expect((await postForm(server.get, page.path, { fields })).status).toBe(303)

  expect(await owner(server, 'ben@news.example')).toEqual({
    code: 1,
    said: 'Nobody here has the address ben@news.example. An owner of the newsroom can invite them.\n',
  })
  const reset = await owner(server, 'ANA@news.example')
  expect(reset.said).toContain('Choose a new password for ANA@news.example within 30 minutes.')
  expect((await server.get(pathOf(printedIn(reset.said)))).status).toBe(200)
  await server.newsroom.does(async (tx) => {
    await tx.update(people).set({ until: 0 })
    return { value: undefined, event: { what: 'test.shut', subject: 'people' }, touched: [] }
  })
  expect((await owner(server, 'ana@news.example')).said).toContain('No owner was left: ana@news.example is one now.')
  await server.stop()
})

for (const width of [390, 1280]) {
  test(`the first owner sets the newsroom up, leaves and comes back, at ${width} pixels`, async ({ browser }) => {
    test.setTimeout(90_000)
    const server = await startServer()
    const page = await (
      await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } })
    ).newPage()
    const complaints = complaintsOf(page)
    const sound = async () => {
      expect(await violations(page)).toEqual([])
      expect(await excess(page)).toBe(0)
    }
    await page.goto(printedIn(server.said()).href)
    await sound()
    await page.getByLabel('Your name').fill('Ana Çelik')
    await page.getByLabel('E-mail').fill('ana@news.example')
    await page.getByLabel('Password', { exact: true }).fill('too short')
    await page.getByRole('button', { name: 'Set up the newsroom' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
    await expect(page.getByLabel('E-mail')).toHaveValue('ana@news.example')
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    await sound()
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}/admin`)

    await page.goto('/admin/profile')
    // On a phone what is theirs stands open in the menu of the desk.
    await page.getByRole('button', { name: width < 768 ? 'Menu' : 'Ana Çelik' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/admin/sign-in')
    await sound()
    await page.getByLabel('E-mail').fill('ana@news.example')
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'The e-mail address or the password is not right.',
    )
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}/admin`)
    await page.goto('/admin/sign-in?to=/admin/profile')
    await page.waitForURL('**/admin/profile')
    expect(complaints().filter((text) => !/status of (?:401|422|404)/.test(text))).toEqual([])
    await page.context().close()
    await server.stop()
  })
}
