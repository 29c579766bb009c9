// What axe and a narrow window find wrong with a page.
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

/** A page with scripts on: axe is one. Ours has none. */
export async function withScripts(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await look(await context.newPage())
  await context.close()
}

/** What axe finds, in light and in dark colours, as sentences. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations, passes } = await new AxeBuilder({ page }).analyze()
    expect(passes.length).toBeGreaterThan(10)
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
