// Every kind of page, as the server sends it: what must be there, and what must not.
import { createHash } from 'node:crypto'
import { env } from '#env.ts'
import { textOf, textsOf } from '../get.ts'
import { type Kind, kinds } from '../kinds.ts'
import { expect, test } from '../test.ts'

const unpublished = 'The draft that nobody outside may read'

// A draft that has everything lists are made by, so that its absence says something.
test.beforeAll(async ({ newsroom }) => {
  const sectionId = await newsroom.sectionId('europe')
  const article = (await newsroom.publications()).find(({ slug }) => slug === 'straits-states-reopen-grain-corridor')
  const bylines = (article?.bylines ?? []).map(({ authorId, role, place }) => ({ authorId, role, place }))
  const topicIds = (article?.topics ?? []).map(({ id }) => id)
  expect(bylines.length * topicIds.length).toBeGreaterThan(0)
  const slug = `draft-${process.pid}-${Date.now()}`
  await newsroom.article({ headline: unpublished, slug, sectionId, bylines, topicIds })
})

const never = [
  /<script(?! type="application\/ld\+json")/i,
  /\sstyle="/,
  /__next/i,
  /self\.__next_f/,
  /\son[a-z]+="/,
  /javascript:/i,
  /<!--/,
  /undefined|\[object Object\]|NaN|Invalid Date|\{\{/,
  new RegExp(unpublished),
]

for (const kind of kinds) {
  test(`${kind.name} is whole without scripts, and holds nothing that is not for readers`, async ({ get }) => {
    const { status, headers, html } = await get(kind.path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(/^<!doctype html>[\s\S]*<\/html>\s*$/i.test(html)).toBe(true)
    for (const pattern of never) expect(withoutStyles(html).match(pattern)?.[0]).toBeUndefined()
  })

  test(`${kind.name} says what it is: one h1, landmarks, title, address, language`, async ({ get }) => {
    const { document } = await get(kind.path)
    expect(textsOf(document, 'h1')).toEqual([kind.h1])
    expect(document.title).toBe(kind.path === '/' ? 'The Meridian' : `${kind.h1} – The Meridian`)
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBeTruthy()
    const canonical = hrefs(document, 'link[rel="canonical"]').map((address) => new URL(address).href)
    expect(canonical).toEqual([new URL(kind.path, env.siteUrl).href])
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(document.documentElement.getAttribute('dir')).toBe('ltr')
    expect(document.querySelectorAll('main')).toHaveLength(1)
    expect(document.querySelectorAll('body > header')).toHaveLength(1)
    expect(document.querySelectorAll('body > footer')).toHaveLength(1)
    expect(document.querySelectorAll('nav:not([aria-label]):not([aria-labelledby])')).toHaveLength(0)
    expect(hrefs(document, 'body > a:first-child')).toEqual(['#main'])
    expect(document.querySelector('main')?.id).toBe('main')
  })

  test(`${kind.name} says where it stands`, async ({ get }) => {
    const { document } = await get(kind.path)
    const crumbs = [...document.querySelectorAll('nav[aria-label="Breadcrumb"] li')]
    const [here, ...before] = crumbs.reverse()
    expect(before.reverse().map(textOf)).toEqual(kind.trail ?? [])
    expect(before.map((crumb) => crumb.querySelector('a')?.getAttribute('href')?.startsWith('/'))).toEqual(
      before.map(() => true),
    )
    if (kind.trail) {
      expect(textOf(here)).toBe(kind.h1)
      expect(here?.getAttribute('aria-current')).toBe('page')
    }
    const current = textsOf(document, 'nav[aria-label="Sections"] [aria-current]')
    expect(current).toEqual(kind.current ? [kind.current] : [])
  })

  test(`${kind.name} gives every time to machines, with its offset`, async ({ get }) => {
    const { document } = await get(kind.path)
    const times = [...document.querySelectorAll('time')]
    for (const time of times) {
      expect(time.getAttribute('datetime'), time.outerHTML).toMatch(
        /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
      )
      expect(textOf(time), time.outerHTML).not.toBe('')
    }
    const isDated = kind.article || /^\/(?:$|economy|europe|mena|latest|corrections|topics\/|about)/.test(kind.path)
    if (isDated) expect(times.length).toBeGreaterThan(0)
  })

  test(`${kind.name} fetches nothing from anybody else and remembers nobody`, async ({ get }) => {
    const { document, headers } = await get(kind.path)
    const fetched = [
      ...attributes(document, '[src]', 'src'),
      ...attributes(document, '[srcset]', 'srcset').flatMap((set) => set.split(',').map((each) => each.trim())),
      ...attributes(document, 'link[href]:not([rel="canonical"])', 'href'),
      ...attributes(document, '[ping]', 'ping'),
      ...[...document.querySelectorAll('style')].flatMap(({ textContent }) =>
        [...(textContent ?? '').matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address ?? ''),
      ),
    ]
    expect(fetched.filter((address) => !/^(\/(?!\/)|data:)/.test(address))).toEqual([])
    expect(headers['set-cookie']).toBeUndefined()
  })

  test(`${kind.name} is sent with a policy that allows its own style sheets and nothing else`, async ({ get }) => {
    const { html, headers } = await get(kind.path)
    const policy = policyOf(headers['content-security-policy'])
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.has('script-src')).toBe(false)
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    expect(policy.get('object-src')).toEqual(["'none'"])
    const sheets = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, sheet = '']) => sheet)
    expect(sheets.length).toBeGreaterThan(0)
    const hashes = sheets.map((sheet) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`)
    expect(policy.get('style-src')?.toSorted()).toEqual(["'self'", ...new Set(hashes)].toSorted())
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers.vary ?? '').not.toMatch(/rsc|next-router/i)
  })
}

test('the kinds are what they say they are', async ({ get }) => {
  const shows = async (path: string, selector: string) =>
    expect(textsOf((await get(path)).document, selector).join(' '), `${path} ${selector}`).not.toBe('')
  await shows('/defence/why-air-defence-takes-four-years', 'main table caption')
  await shows('/archive', 'main a[href^="/archive/"]')
  await shows('/topics', 'main a[href^="/topics/"]')
  await shows('/authors', 'main a[href^="/authors/"]')
  await shows('/corrections', 'main del')
  await shows((kinds.find(({ name }) => name.startsWith('an older page of the')) as Kind).path, 'main article a')
})

function hrefs(document: Document, selector: string): string[] {
  return attributes(document, selector, 'href')
}

function attributes(document: Document, selector: string, name: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '')
}

const withoutStyles = (html: string) => html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')

function policyOf(header: string | string[] | undefined): Map<string, string[]> {
  const parts = String(header)
    .split(';')
    .map((part) => part.trim().split(/\s+/))
  return new Map(parts.map(([name = '', ...values]) => [name, values]))
}
