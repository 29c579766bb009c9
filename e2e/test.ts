// The words of the tests: `newsroom` writes, `get` asks, `reader` is a stranger's browser, `desk` has people. Servers of a file's own come
// from server.ts.
import { test as base, expect, type Page } from '@playwright/test'
import { env } from '#env.ts'
import { type Desk, deskOf } from './desk.ts'
import { type Get, getFrom } from './get.ts'
import { closeNewsrooms, type Newsroom, newsroomOf } from './newsroom.ts'

interface Words {
  /** A stranger's page, without scripts; what the browser's console calls an error fails the test. */
  reader: Page
}

interface WorkerWords {
  /** The demo newsroom that the running server shows. */
  newsroom: Newsroom
  /** Asks the running server. */
  get: Get
  /** People at the desk of the running server. */
  desk: Desk
}

export const test = base.extend<Words, WorkerWords>({
  newsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
    async ({}, use) => {
      await use(newsroomOf(env.databaseUrl))
      await closeNewsrooms()
    },
    { scope: 'worker', auto: true },
  ],

  get: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
    async ({}, use) => use(getFrom(env.siteUrl)),
    { scope: 'worker' },
  ],

  desk: [async ({ newsroom }, use) => use(deskOf(env.siteUrl, newsroom)), { scope: 'worker' }],

  reader: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await use(page)
    await context.close()
    expect(complaints(), 'the browser’s console').toEqual([])
  },
})

export { expect }

/** Listens to a page's console from now on; gives what it called an error. */
export function complaintsOf(page: Page): () => string[] {
  const heard: { text: string; url: string }[] = []
  const documents = new Set<string>()
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push({ text: message.text(), url: message.location().url })
  })
  page.on('pageerror', (error) => heard.push({ text: error.message, url: page.url() }))
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  // A page that truly is a 404 is not an error of the page.
  const isItself = ({ text, url }: { text: string; url: string }) =>
    documents.has(url) && /^Failed to load resource: the server responded with a status of (404|410)/.test(text)
  return () => heard.filter((each) => !isItself(each)).map(({ text, url }) => `${text} (${url})`)
}
