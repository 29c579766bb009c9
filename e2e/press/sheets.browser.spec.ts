// A page is sent with the rules that it uses, and looks as it would with the whole sheet: every kind of page, wide and
// narrow, light, dark, on paper, with the menu open.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { env } from '#env.ts'
import { arabic, turkish, write } from '../foreign-newsrooms.ts'
import { kinds, widthsOf } from '../kinds.ts'
import { startServer } from '../server.ts'
import { expect, test } from '../test.ts'

test.describe.configure({ mode: 'parallel' })

/** The sheet that all readers' pages are made with, as it was built. */
function wholeSheet(): string {
  const folder = '.next/static/chunks'
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .filter((sheet) => sheet.includes('.masthead'))
  if (sheets.length !== 1) throw new Error(`${sheets.length} sheets of reader pages were built.`)
  return sheets[0] as string
}

/** Tests swap sheets, which the page's own policy would not let anybody do. */
async function withPage(browser: Browser, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    ...{ bypassCSP: true, reducedMotion: 'reduce', viewport: { width, height: 800 } },
  })
  await look(await context.newPage())
  await context.close()
}

const settle = (page: Page) =>
  page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
  })

const light = { name: 'light', media: 'screen', colorScheme: 'light' } as const
const dark = { name: 'dark', media: 'screen', colorScheme: 'dark' } as const
const paper = { name: 'paper', media: 'print', colorScheme: 'light' } as const

/** Colours and paper do not depend on the window: each is looked at in one. */
const ways: Record<number, (typeof light | typeof dark | typeof paper)[]> = { 390: [light, paper], 1280: [light, dark] }

async function pictures(page: Page): Promise<Map<string, Buffer>> {
  const taken = new Map<string, Buffer>()
  const take = async (name: string, fullPage: boolean) => {
    await settle(page)
    taken.set(name, await page.screenshot({ fullPage }))
  }
  for (const { name, ...media } of ways[page.viewportSize()?.width ?? 0] ?? []) {
    await page.emulateMedia(media)
    await take(name, true)
  }
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.locator('.menu-open').focus()
  await page.keyboard.press('Enter')
  await take('menu', false)
  await page.keyboard.press('Escape')
  await page.locator('.menu-open').blur()
  return taken
}

/** The ways in which a page looks otherwise with all the rules of the sheet. */
async function differences(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  const sent = await pictures(page)
  await page.evaluate((sheet) => {
    const style = document.querySelector('style') as HTMLStyleElement
    const ofThisNewsroom = style.textContent?.match(/(?:\.sec-\d+\{--sec:#|@supports \(color:light-dark).*$/)?.[0] ?? ''
    style.textContent = sheet + ofThisNewsroom
  }, wholeSheet())
  const whole = await pictures(page)
  return [...sent].filter(([name, picture]) => !whole.get(name)?.equals(picture)).map(([name]) => name)
}

const everyKind = [...kinds, { name: 'a page that says there is none', path: '/nothing' }]

for (const [at, { name, path: address }] of everyKind.entries()) {
  for (const width of widthsOf(at)) {
    test(`${name} looks the same with the rules it needs as with all of them, at ${width} pixels`, async ({
      browser,
    }) => {
      test.setTimeout(90_000)
      await withPage(browser, width, async (page) => {
        expect(await differences(page, `${env.siteUrl}${address}`)).toEqual([])
      })
    })
  }
}

for (const [name, words] of Object.entries({ Arabic: arabic, Turkish: turkish })) {
  test(`a newsroom in ${name} looks the same, too`, async ({ browser }) => {
    test.setTimeout(180_000)
    const server = await startServer()
    const found: Record<string, string[]> = {}
    for (const [kind, address] of Object.entries(await write(server.newsroom, words)))
      await withPage(browser, 390, async (page) => {
        const different = await differences(page, `${server.origin}${address}`)
        if (different.length > 0) found[kind] = different
      })
    await server.stop()
    expect(found).toEqual({})
  })
}

test('the comparison does see a rule that is missing', async ({ browser }) => {
  await withPage(browser, 390, async (page) => {
    await page.route('**/latest', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/\.masthead-name\{[^}]*\}/, '') })
    })
    expect(await differences(page, `${env.siteUrl}/latest`)).toContain('light')
  })
})
