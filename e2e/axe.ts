// What axe and a narrow window find wrong with a page.
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

/** All that can differ between light and dark. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** A page with scripts on: axe is one. Ours has none. */
export async function withScripts(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await look(await context.newPage())
  await context.close()
}

/** What axe finds, as sentences: everything in light colours, and in dark ones what depends on colours. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page })
    const { violations, passes } = await (colorScheme === 'light' ? axe : axe.withRules(ofColours)).analyze()
    expect(passes.length).toBeGreaterThan(colorScheme === 'light' ? 10 : 0)
    for (const { id, help, nodes } of violations) {
      const where = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
      found.push(`${colorScheme}: ${id}: ${help} (${nodes.length}) ${where.join('; ')}`)
    }
  }
  return found
}

/** By how much a page is wider than the window. */
export const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
