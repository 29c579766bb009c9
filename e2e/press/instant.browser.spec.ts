// A page is there at once and stays as it is: nothing moves, nothing is fetched that is not needed, the way back is kept,
// the way on is prepared, and scripts make no difference.
import { type Browser, chromium, type Page } from '@playwright/test'
import { env } from '#env.ts'
import { kinds, widthsOf } from '../kinds.ts'
import { complaintsOf, expect, test } from '../test.ts'

test.describe.configure({ mode: 'parallel' })

const corridor = '/europe/straits-states-reopen-grain-corridor'
const every = [...kinds, { name: 'a page that says there is none', path: '/nothing' }]

/** Counts what moves from the first moment on. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** Scrolls to the end, so that everything is fetched and drawn. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
      window.scrollTo(0, y)
      await new Promise(requestAnimationFrame)
    }
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    await document.fonts.ready
    window.scrollTo(0, 0)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

for (const [at, { name, path }] of every.entries()) {
  for (const width of widthsOf(at)) {
    test(`${name} stands still at ${width} pixels, fetches no script and says nothing in the console`, async ({
      browser,
    }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      const complaints = complaintsOf(page)
      const warnings: string[] = []
      page.on('console', (message) => {
        if (message.type() !== 'error') warnings.push(message.text())
      })
      const fetched: { type: string; path: string }[] = []
      page.on('request', (request) => {
        fetched.push({ type: request.resourceType(), path: request.url().replace(env.siteUrl, '') })
      })
      // The first visit brings the fonts, which a busy machine may have after it has drawn the words.
      await page.goto(`${env.siteUrl}${path}`)
      await readToTheEnd(page)
      await watch(page)
      await page.reload()
      await readToTheEnd(page)
      const { shift, faces, preloads } = await page.evaluate(() => ({
        shift: (window as unknown as { seen: { shift: number } }).seen.shift,
        faces: [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family),
        preloads: document.querySelectorAll('link[rel="preload"][as="font"]').length,
      }))
      await page.close()
      expect(shift).toBeLessThan(0.001)
      expect(complaints()).toEqual([])
      expect(warnings).toEqual([])
      expect(fetched.filter((each) => each.type === 'script' || /^\/_next|^http/.test(each.path))).toEqual([])
      // What is asked for ahead is what the page is set in.
      expect(preloads).toBe(3)
      for (const face of ['Display', 'Text', 'Sans']) expect(faces.join()).toContain(`Broadsheet ${face}`)
    })
  }
}

async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  // A picture that stands in a page twice is drawn from whichever file came first, which is chance: all are one file here.
  await context.route(/\/media\/[^/]+\/\d+\.webp$/, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/\d+\.webp$/, '320.webp'),
    }),
  )
  return context.newPage()
}

for (const [at, { name, path }] of every.entries()) {
  test(`${name} is the same pixels with scripts and without`, async ({ browser }) => {
    for (const width of widthsOf(at + 1)) {
      // Each in a browser that has seen nothing: a picture fetched for another width would be used again.
      const [without, allowed] = [await openPage(browser, false), await openPage(browser, true)]
      for (const page of [without, allowed]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${env.siteUrl}${path}`)
      }
      // Pictures are decoded beside the page: until they are, they are not drawn.
      await expect
        .poll(async () => (await without.screenshot()).equals(await allowed.screenshot()), {
          message: `at ${width}`,
          timeout: 15_000,
        })
        .toBe(true)
      for (const page of [without, allowed]) await page.context().close()
    }
  })
}

for (const path of ['/', '/economy', corridor]) {
  test(`the lead picture of ${path} is asked for first, the others when they come into sight`, async ({ reader }) => {
    await reader.goto(path)
    const [lead, ...others] = await reader
      .getByRole('main')
      .locator('img')
      .evaluateAll((images) =>
        images.map((each) => ({
          loading: each.getAttribute('loading'),
          priority: each.getAttribute('fetchpriority'),
          decoding: each.getAttribute('decoding'),
          sizes: each.getAttribute('sizes'),
        })),
      )
    expect(lead).toMatchObject({ loading: null, priority: 'high', decoding: null })
    expect(lead?.sizes).toContain('85vw')
    for (const each of others) expect(each).toMatchObject({ loading: 'lazy', priority: null, decoding: 'async' })
  })
}

test('going back shows the page as it was left', async () => {
  // Playwright's own browser keeps no pages.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const page = await browser.newPage()
  await page.goto(`${env.siteUrl}/`)
  await page.evaluate(() => {
    addEventListener('pageshow', (event) => Object.assign(window, { kept: event.persisted }))
  })
  await page.goto(`${env.siteUrl}${corridor}`)
  await page.evaluate(() => history.back()).catch(() => undefined)
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { kept?: boolean }).kept).catch(() => undefined))
    .toBe(true)
  await browser.close()
})

test('a page moves over into the next one, but not for readers who want nothing to move', async ({ get }) => {
  const { html } = await get(corridor)
  expect(html).toMatch(/@media \(prefers-reduced-motion:\s*no-preference\)\{@view-transition\{navigation:auto\}/)
  expect(html.match(/@view-transition/g)).toHaveLength(1)
})

interface Attempts {
  preloadingAttemptSources: { key: { action: string; url: string } }[]
}

test('a browser prepares the pages that a reader may go to next, and no others', async ({ browser }) => {
  const page = await browser.newPage()
  const devtools = await page.context().newCDPSession(page)
  const prepared = new Set<string>()
  const errors: (string | undefined)[] = []
  devtools.on('Preload.ruleSetUpdated', ({ ruleSet }) => errors.push(ruleSet.errorMessage))
  devtools.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }: Attempts) => {
    for (const { key } of preloadingAttemptSources) prepared.add(`${key.action} ${key.url.replace(env.siteUrl, '')}`)
  })
  await devtools.send('Preload.enable')
  await page.goto(`${env.siteUrl}${corridor}`)
  await expect.poll(() => prepared.has('Prerender /topics/grain')).toBe(true)
  expect(errors.filter(Boolean)).toEqual([])
  expect(prepared).toContain('Prerender /')
  expect([...prepared].filter((each) => /admin|preview|media|search|mailto|\.\w+$|#/.test(each))).toEqual([])
  await page.close()
})

test('the rules of what to prepare are a file of their own', async ({ get }) => {
  const { headers } = await get('/')
  expect(headers['speculation-rules']).toBe('"/speculation-rules.json"')
  expect((await get('/speculation-rules.json')).headers['content-type']).toBe('application/speculationrules+json')
})
