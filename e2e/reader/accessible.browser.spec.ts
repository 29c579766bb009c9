// Everybody can read it: no violation that axe knows of, in light and dark, and no page wider than a telephone.
import { env } from '#env.ts'
import { excess, violations, withScripts } from '../axe.ts'
import { kinds } from '../kinds.ts'
import { expect, test } from '../test.ts'

test.describe.configure({ mode: 'parallel' })

for (const { name, path } of [...kinds, { name: 'a page that says there is none', path: '/nothing' }]) {
  test(`axe finds nothing wrong with ${name}, in light or dark`, async ({ browser }) => {
    await withScripts(browser, async (page) => {
      await page.goto(`${env.siteUrl}${path}`)
      expect(await violations(page)).toEqual([])
    })
  })
}

for (const width of [390, 320]) {
  test(`no kind of page is wider than a window of ${width} pixels`, async ({ reader }) => {
    await reader.setViewportSize({ width, height: 800 })
    const wide: Record<string, number> = {}
    for (const { name, path } of kinds) {
      await reader.goto(path)
      if ((await excess(reader)) > 0) wide[name] = await excess(reader)
    }
    expect(wide).toEqual({})
  })
}

test('axe does find what is wrong', async ({ browser }) => {
  await withScripts(browser, async (page) => {
    await page.goto(env.siteUrl)
    await page.getByRole('main').evaluate((main) => {
      main.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p>Faint by day</p><p>Faint by night</p>')
      const [day, night] = [...main.querySelectorAll('p')].slice(-2) as HTMLElement[]
      if (day) day.style.color = '#b0b0b0'
      if (night) night.style.color = '#404040'
    })
    const found = (await violations(page)).join('\n')
    for (const fault of ['light: image-alt', 'light: color-contrast', 'dark: color-contrast'])
      expect(found).toContain(fault)
  })
})
