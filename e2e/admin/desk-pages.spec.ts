// Everybody can read the desk's pages: nothing that axe knows of, in light and dark, and none wider than a telephone.
import { excess, violations } from '../axe.ts'
import type { DeskPerson } from '../desk.ts'
import { widthsOf } from '../kinds.ts'
import { startServer } from '../server.ts'
import { expect, test } from '../test.ts'

let ana: DeskPerson
let ben: DeskPerson
let article: string

test.beforeAll(async ({ desk, newsroom }) => {
  ana = await desk.person({ role: 'owner', name: 'Ana Petrova' })
  ben = await desk.person({ role: 'reporter', name: 'Ben Osei' })
  const sectionId = await newsroom.sectionId('world')
  const headline = `${process.pid} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`
  article = (await newsroom.article({ headline, sectionId })).id
})

const pages: [name: string, path: () => string][] = [
  ['the desk', () => '/admin'],
  ['a view with nothing in it', () => '/admin?view=mine'],
  ['people', () => '/admin/people'],
  ['somebody’s account', () => `/admin/people/${ben.id}`],
  ['one’s own account', () => `/admin/people/${ana.id}`],
  ['an invitation', () => '/admin/people/invite'],
  ['roles', () => '/admin/roles'],
  ['events', () => '/admin/events'],
  ['an article', () => `/admin/articles/${article}`],
  ['an article that is not there', () => '/admin/articles/nothing'],
]

for (const [at, [name, path]] of pages.entries()) {
  for (const width of widthsOf(at)) {
    test(`axe finds nothing wrong with ${name} at ${width} pixels, and it is no wider than a telephone`, async ({
      browser,
    }) => {
      const page = await ana.opens(browser, { viewport: { width, height: 900 } })
      await page.goto(path())
      if (name === 'events')
        await page
          .getByLabel(/^More of event/)
          .first()
          .click()
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 900 })
      expect(await excess(page)).toBe(0)
      await page.context().close()
    })
  }
}

test('a new newsroom is told what will stand here', async ({ browser }) => {
  const empty = await startServer()
  try {
    const page = await (await empty.desk.person({ role: 'owner' })).opens(browser)
    await page.goto('/admin')
    await expect(page.getByRole('heading', { name: 'No article has been begun yet.' })).toBeVisible()
  } finally {
    await empty.stop()
  }
})

test('the desk’s list goes back by pages, and its views are addresses', async ({ browser }) => {
  const page = await ana.opens(browser)
  await page.goto('/admin')
  await expect(page.getByRole('row')).toHaveCount(41)
  const first = await page.getByRole('row').nth(1).textContent()
  await page.getByRole('link', { name: 'Earlier' }).click()
  await expect(page).toHaveURL(/\/admin\?before=/)
  await expect(page.getByRole('row').nth(1)).not.toHaveText(first ?? '')
  await page.getByRole('link', { name: /Scheduled/ }).click()
  await expect(page).toHaveURL(/view=scheduled/)
})
