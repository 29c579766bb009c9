// A reader with a keyboard, a printer, a slow line and no scripts.
import type { Page } from '@playwright/test'
import { env } from '#env.ts'
import { expect, test } from '../test.ts'

const corridor = '/europe/straits-states-reopen-grain-corridor'

const focused = (page: Page) => page.locator(':focus')

test('the first Tab offers to skip to the news, and does', async ({ reader }) => {
  await reader.goto(corridor)
  await reader.keyboard.press('Tab')
  const skip = reader.getByRole('link', { name: 'Skip to the news' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(/#main$/)
  await reader.keyboard.press('Tab')
  await expect(reader.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('the menu opens, leads on and closes by keyboard', async ({ reader }) => {
  await reader.goto('/')
  const open = reader.getByRole('button', { name: 'Sections' })
  const menu = reader.getByRole('navigation', { name: 'All sections', includeHidden: true })
  const section = menu.getByRole('link', { name: 'Defence', exact: true, includeHidden: true })
  await expect(section).toBeHidden()
  await open.focus()
  await reader.keyboard.press('Enter')
  await expect(section).toBeVisible()
  await reader.keyboard.press('Escape')
  await expect(section).toBeHidden()
  await expect(open).toBeFocused()
  await reader.keyboard.press('Enter')
  await section.focus()
  await reader.keyboard.press('Enter')
  await expect(reader.getByRole('heading', { level: 1, name: 'Defence' })).toBeVisible()
})

test('whatever has the focus can be seen to have it', async ({ reader }) => {
  await reader.goto(corridor)
  for (let n = 0; n < 25; n++) {
    await reader.keyboard.press('Tab')
    await expect(focused(reader)).toHaveCount(1)
    const outline = await focused(reader).evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(outline, (await focused(reader).textContent()) ?? '').not.toBe('none')
  }
})

test('a reader finds an article from the front without a script', async ({ reader }) => {
  await reader.goto('/')
  await reader
    .getByRole('main')
    .getByRole('link', { name: 'Straits states agree to reopen the grain corridor after eleven weeks' })
    .first()
    .click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/Straits states agree/)
  await reader.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Europe' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Europe' })).toBeVisible()
})

test('pictures are drawn', async ({ reader }) => {
  await reader.goto(corridor)
  const picture = reader.getByRole('main').getByRole('img').first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0)))
    .toBeGreaterThan(100)
})

test('a page that is not there is a page, without a script', async ({ reader }) => {
  const answer = await reader.goto('/nothing/at/all')
  expect(answer?.status()).toBe(404)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.')
  await reader.getByRole('main').getByRole('link', { name: 'Latest' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Latest' })).toBeVisible()
})

for (const path of ['/', corridor]) {
  for (const width of [1280, 390]) {
    test(`nothing moves while ${path} loads at ${width} pixels`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } })
      const page = await context.newPage()
      await page.addInitScript(() => {
        const seen = { shift: 0 }
        Object.assign(window, { seen })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(`${env.siteUrl}${path}`, { waitUntil: 'networkidle' })
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      for (let y = 0; y < height; y += 700) {
        await page.mouse.wheel(0, 700)
        await page.evaluate(() => new Promise(requestAnimationFrame))
      }
      await page.evaluate(() => document.fonts.ready)
      await expect
        .poll(() => page.evaluate(() => [...document.images].filter((image) => !image.complete).length))
        .toBe(0)
      const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)
      await context.close()
      // On a busy machine the fonts of a first visit come after the words are drawn, and a line may break elsewhere.
      expect(shift).toBeLessThan(0.05)
    })
  }
}

test('the measure of what moves does see what moves', async ({ browser }) => {
  const page = await browser.newPage()
  await page.setContent('<p id="late" hidden>Late</p><h1>Headline</h1>')
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const late = document.getElementById('late') as HTMLElement
            late.style.height = '400px'
            late.hidden = false
          }),
        )
      }),
  )
  await page.close()
  expect(shift).toBeGreaterThan(0.02)
})

test('on paper there are words and sources, and nothing to press', async ({ reader }) => {
  await reader.goto(corridor)
  await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible()
  await reader.emulateMedia({ media: 'print' })
  for (const navigation of await reader.getByRole('navigation', { includeHidden: true }).all()) {
    await expect(navigation).toBeHidden()
  }
  await expect(reader.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await expect(reader.getByText('Text of the agreement, article 4 and annex B')).toBeVisible()
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(reader.getByText('That last sentence took nine days.')).toBeVisible()
  await expect(reader.getByText('Check also')).toBeHidden()
  await expect(reader.getByRole('button', { includeHidden: true }).first()).toBeHidden()
})
