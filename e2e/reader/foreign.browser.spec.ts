// Newsrooms that are not English: an Arabic one, read from right to left, and a Turkish one.
import { excess, violations, withScripts } from '../axe.ts'
import { arabic, turkish, write } from '../foreign-newsrooms.ts'
import { type Server, startServer } from '../server.ts'
import { complaintsOf, expect, test } from '../test.ts'

for (const [name, words] of Object.entries({ Arabic: arabic, Turkish: turkish })) {
  test.describe(`a newsroom in ${name}`, () => {
    let server: Server
    let paths: Record<string, string>

    test.beforeAll(async () => {
      server = await startServer()
      paths = await write(server.newsroom, words)
    })
    test.afterAll(() => server.stop())

    test('says so on every page, and marks what is in another language', async () => {
      for (const path of Object.values(paths)) {
        const { document, status } = await server.get(path)
        expect(status, path).toBe(path === '/nothing' ? 404 : 200)
        expect(document.documentElement.getAttribute('lang')).toBe(words.language)
        expect(document.documentElement.getAttribute('dir')).toBe(words.direction)
      }
      const { document } = await server.get('/latest')
      const foreign = [...document.querySelectorAll('[lang="en"]')]
      expect(foreign.map((element) => element.textContent?.includes('A visitor writes in English'))).toEqual([true])
      expect(foreign[0]?.getAttribute('dir')).toBe('ltr')
    })

    test('axe finds nothing wrong with it, in light or dark', async ({ browser }) => {
      test.setTimeout(90_000)
      await withScripts(browser, async (page) => {
        const found: Record<string, string[]> = {}
        for (const [kind, path] of Object.entries(paths)) {
          await page.goto(`${server.origin}${path}`)
          const faults = await violations(page)
          if (faults.length > 0) found[kind] = faults
        }
        expect(found).toEqual({})
      })
    })

    test('is never wider than a telephone, and its console is quiet', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false })
      const complaints = complaintsOf(page)
      const wide: Record<string, number> = {}
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        for (const [kind, path] of Object.entries(paths)) {
          await page.goto(`${server.origin}${path}`)
          if ((await excess(page)) > 0) wide[`${kind} at ${width}`] = await excess(page)
        }
      }
      await page.close()
      expect(wide).toEqual({})
      expect(complaints()).toEqual([])
    })
  })
}
