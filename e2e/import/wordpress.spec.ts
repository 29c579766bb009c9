// Real WordPress exports, by the command that a newsroom types, into an empty newsroom; then every page of it is read.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#env.ts'
import { crawl, type Visit } from '../crawl.ts'
import { textOf, textsOf } from '../get.ts'
import { environmentOf, newDataDir, type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const fixtures = path.join(env.fixturesDir, 'fixtures')
const eurasia = path.join(fixtures, 'wordpress/eurasia-desk.wxr.xml')

test.skip(!existsSync(eurasia), `no exports in ${env.fixturesDir}`)

const importing = (dataDir: string, ...files: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'jobs/import.ts', ...files], {
    env: environmentOf(dataDir, { DEMO: '0', LOG_LEVEL: 'silent' }),
    encoding: 'utf8',
    timeout: 90_000,
  })

/** What is wrong with a crawled site: 5xx, links that lead nowhere, pages that say nothing. */
function faultsOf(visits: Map<string, Visit>): string[] {
  return [...visits.values()].flatMap((visit) => {
    const { path: at, status, type, foundOn, main, location } = visit
    if (status === 301 && location) return visits.get(location)?.status === 200 ? [] : [`${at} leads to ${location}`]
    if (status !== 200) return [`${at} is ${status}, found on ${foundOn}`]
    return type.startsWith('text/html') && (main ?? '').length < 20 ? [`${at} says nothing`] : []
  })
}

test.describe('the article of a working news site', () => {
  let server: Server
  let dataDir: string
  const article = '/eiy/s400-russia-turkey'

  test.beforeAll(async () => {
    dataDir = newDataDir()
    const { status, stderr } = importing(dataDir, eurasia)
    expect(status, stderr).toBe(0)
    server = await startServer({ dataDir })
  })
  test.afterAll(() => server.stop())

  test('stands under its section, with its breadcrumb and Check Also', async () => {
    const { status, document } = await server.get(article)
    expect(status).toBe(200)
    const headline = textOf(document.querySelector('h1'))
    expect(textsOf(document, 'nav[aria-label="Breadcrumb"] li')).toEqual(['Home', 'EIY', headline])
    const also = [...document.querySelectorAll('aside h2')].map(textOf)
    expect(also).toContain('Check also')
    expect(textsOf(document, 'aside h3').join()).toContain('Murat Celikkan')
    expect(textsOf(document, 'main a[href^="/topics/"]').length).toBeGreaterThan(2)
  })

  test('has every paragraph and both sub-heads of the page it was, in order', async () => {
    const reference = readFileSync(path.join(fixtures, 'reference-article.txt'), 'utf8')
    const parts = reference
      .slice(0, reference.indexOf('Check Also'))
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    expect(parts.length).toBeGreaterThan(7)
    const { document } = await server.get(article)
    const text = textOf(document.querySelector('main article')).replace(/\s+/g, ' ')
    let place = 0
    const lost = parts.filter((part) => {
      const at = text.indexOf(part, place)
      if (at >= 0) place = at + part.length
      return at < 0
    })
    expect(lost).toEqual([])
    const heads = textsOf(document, 'main article h2')
    for (const head of ['Pro-AKP Media Celebrating S400', 'Update: Pentagon Commented']) expect(heads).toContain(head)
  })

  test('is found at its old addresses by one redirect', async () => {
    for (const old of [
      '/s400-russia-turkey/',
      '/s400-russia-turkey',
      '/S400-Russia-Turkey/?utm_source=x',
      '/?p=1004',
    ]) {
      const { status, headers } = await server.get(old)
      expect([status, headers.location], old).toEqual([301, article])
    }
    expect((await server.get('/category/eiy/')).headers.location).toBe('/eiy')
  })

  test('comes without a word of what was private, protected, scheduled or a draft', async () => {
    const source = readFileSync(eurasia, 'utf8')
    const markers = [...new Set(source.match(/\b[A-Z]+-MARKER\b/g))]
    expect(markers.length).toBeGreaterThan(3)
    const hidden = [...new Set(source.match(/\b[a-z]+-secret-\d+\b/g))]
    expect(hidden.length).toBe(markers.length)
    const secrets = [...markers, ...hidden, ...markers.map((marker) => marker.toLowerCase())]
    const old = ['/?p=1006', '/?p=1007', '/?p=1008', '/?p=1009', '/password-marker-subscribers-note/']
    const visits = await crawl(server.get, server.origin, { also: [...old, '/sitemap.xml', '/feed.xml', '/archive'] })
    expect(visits.size).toBeGreaterThan(25)
    // What a test asks for may be repeated to it, in small letters, by nobody else.
    const asked = new Set(old)
    for (const { path: at, html } of visits.values()) {
      for (const secret of asked.has(at) ? [...markers, ...hidden] : secrets)
        expect(html.includes(secret), `${secret} on ${at}`).toBe(false)
    }
    for (const at of old) expect(visits.get(at)?.status, at).toBe(404)
  })

  test('imported twice is there once', async () => {
    const before = await crawl(server.get, server.origin)
    expect(importing(dataDir, eurasia).status).toBe(0)
    const after = await crawl(server.get, server.origin)
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  })
})

test('every real export is imported or refused with its reason, and the site of it has no broken or empty page', async () => {
  test.setTimeout(180_000)
  const dataDir = newDataDir()
  const folders = ['wordpress', 'wordpress-importer', 'wordpress-plugins']
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(fixtures, folder))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => path.join(fixtures, folder, name)),
  )
  const refused: string[] = []
  for (const file of files) {
    const { status, stdout, stderr } = importing(dataDir, file)
    const said = `${stdout}${stderr}`
    if (status === 0) expect(said, file).toContain('Imported:')
    else {
      refused.push(path.basename(file))
      expect(said, file).toMatch(/line \d+|version/i)
    }
    expect(said, file).not.toMatch(/^\s+at .*\(/m)
  }
  expect(refused.sort()).toEqual(['malformed.xml', 'missing-version-tag.xml'])
  const server = await startServer({ dataDir })
  try {
    const visits = await crawl(server.get, server.origin)
    expect(visits.size).toBeGreaterThan(250)
    expect(faultsOf(visits)).toEqual([])
  } finally {
    await server.stop()
  }
})
