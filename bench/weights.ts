// What a reader's telephone has to fetch for a page: measured in a browser, as it comes over the wire.
import zlib from 'node:zlib'
import { type Browser, chromium as browsers, type CDPSession } from '@playwright/test'
import { chromium } from '#setup/chromium.mjs'
import { measuredArticle } from './article.ts'
import { ask } from './ask.ts'
import { type Newspaper, startDemo } from './newspaper.ts'
import { atMost, type Figure, KB, type Report, table, whole } from './table.ts'

/** Lighthouse's telephone. */
const telephone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }

interface Fetched {
  type: string
  url: string
  /** With its headers, as compressed. */
  bytes: number
}

interface Weight {
  page: string
  /** HTML and every style sheet, as brotli, without headers. */
  words: number
  fetched: Fetched[]
  /** The same after scrolling to the end, where more pictures are. */
  atEnd: Fetched[]
  /** Scripts of Next's, fetched or within the page. */
  next: number
}

export async function measure(): Promise<Report> {
  const { path, words } = measuredArticle()
  const paper = await startDemo()
  const browser = await browsers.launch({ executablePath: await chromium(process.execPath) })
  try {
    const pages = { front: '/', section: '/europe', article: path, 'a page that is not there': '/nothing-here' }
    const weights: Weight[] = []
    for (const [page, path] of Object.entries(pages)) weights.push(await weigh(browser, paper, page, path))
    return reportOf(weights, `The article: ${path}, ${words} words and a lead picture.`)
  } finally {
    await browser.close()
    await paper.stop()
  }
}

async function weigh(browser: Browser, { port, origin }: Newspaper, page: string, path: string): Promise<Weight> {
  const context = await browser.newContext(telephone)
  const tab = await context.newPage()
  const fetched = listen(await context.newCDPSession(tab))
  await (await tab.goto(`${origin}${path}`, { waitUntil: 'networkidle' }))?.finished()
  const atLoad = await fetched()
  const html = await tab.content()
  await tab.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      window.scrollTo(0, y)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  })
  await tab.waitForLoadState('networkidle')
  await tab.waitForTimeout(300)
  const atEnd = await fetched()
  await context.close()
  const sheets = atLoad.filter(({ type }) => type === 'Stylesheet').map(({ url }) => new URL(url).pathname)
  let size = 0
  for (const each of [path, ...sheets]) size += await brotliSize(port, each)
  return { page, words: size, fetched: atLoad, atEnd, next: nextBytes(html, atLoad) }
}

/** Everything that the tab has fetched so far, each with the bytes that came. */
async function listenTo(session: CDPSession, all: Map<string, Fetched>): Promise<void> {
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (/^https?:/.test(response.url)) all.set(requestId, { type, url: response.url, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = all.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  await session.send('Network.enable')
}

function listen(session: CDPSession): () => Promise<Fetched[]> {
  const all = new Map<string, Fetched>()
  const ready = listenTo(session, all)
  return async () => {
    await ready
    return [...all.values()].map((each) => ({ ...each }))
  }
}

/** As the server sends it; one that does not send brotli is told what it would be. */
async function brotliSize(port: number, path: string): Promise<number> {
  const { headers, body } = await ask(port, path, { headers: { 'accept-encoding': 'br' } })
  return headers['content-encoding'] === 'br' ? body.length : zlib.brotliCompressSync(body).length
}

/** Next's runtime is under /_next/; what it writes into the page speaks of `__next`. */
export function nextBytes(html: string, fetched: Fetched[]): number {
  const files = fetched.filter(({ type, url }) => type === 'Script' && url.includes('/_next/'))
  const inline = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
  const written = inline.filter((script) => /__next|__NEXT|\$RC\(/.test(script))
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
  return sum(files.map(({ bytes }) => bytes)) + sum(written.map((script) => Buffer.byteLength(script)))
}

const total = (fetched: Fetched[]) => fetched.reduce((sum, { bytes }) => sum + bytes, 0)

export function reportOf(weights: Weight[], about: string): Report {
  const figures = weights.flatMap(({ page, words, fetched, next }): Figure[] => {
    const isArticle = page === 'article'
    const told = (what: string, value: number, limit: number, show: (value: number) => string): Figure =>
      isArticle ? atMost(what, value, limit, show) : { what, measured: show(value), target: '' }
    return [
      told(`${page}: HTML and CSS, brotli`, words, 14 * 1024, KB),
      told(`${page}: everything, with headers`, total(fetched), 120 * 1024, KB),
      told(`${page}: requests`, fetched.length, 7, whole),
      { ...atMost(`${page}: JavaScript of Next’s`, next, 0, whole), target: '0' },
    ]
  })
  const rows = weights.flatMap(({ page, fetched, atEnd }) => [
    [page, 'as it loads', ...typesOf(fetched)],
    [page, 'read to its end', ...typesOf(atEnd)],
  ])
  const head = ['page', '', 'pages', 'pictures', 'fonts', 'scripts', 'other', 'KB']
  const sizes = `On a telephone of 412 × 823 points, nothing kept from before. ${about}`
  return { figures, notes: `${table([head, ...rows], [1])}\n\n${sizes}` }
}

function typesOf(fetched: Fetched[]): string[] {
  const types = ['Document', 'Image', 'Font', 'Script']
  const count = (filter: (type: string) => boolean) => String(fetched.filter(({ type }) => filter(type)).length)
  const known = types.map((name) => count((type) => type === name))
  return [...known, count((type) => !types.includes(type)), (total(fetched) / 1024).toFixed(1)]
}
