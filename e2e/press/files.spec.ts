// Fonts, style sheets and pictures: kept for ever by those who have them, in parts for those who ask for parts, and
// nothing else of the disk.
import { readdirSync } from 'node:fs'
import { env } from '#env.ts'
import { type Answer, lasting } from '../get.ts'
import { request, speakTo } from '../raw.ts'
import { expect, test } from '../test.ts'

const font = `/fonts/${readdirSync('public/fonts').find((name) => name.endsWith('.woff2'))}`
const built = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).map((name) => `/_next/static/${name}`)
const script = built.find((name) => /\/chunks\/.*\.js$/.test(name)) as string
const sheet = built.find((name) => name.endsWith('.css')) as string
let picture: string

test.beforeAll(async ({ get }) => {
  const { document } = await get('/europe/straits-states-reopen-grain-corridor')
  picture = document.querySelector('main img[src^="/media/"]')?.getAttribute('src') ?? ''
  expect(picture).toMatch(/^\/media\/[0-9a-f-]{36}\/\d+\.\w+$/)
})

const files: [name: string, path: () => string, type: RegExp][] = [
  ['a font', () => font, /^font\/woff2$/],
  ['a script of the build', () => script, /^(?:text|application)\/javascript/],
  ['a style sheet of the build', () => sheet, /^text\/css/],
  ['a picture', () => picture, /^image\/(?:svg\+xml|webp|avif|jpeg)/],
]

for (const [name, path, type] of files) {
  test(`${name} is what it says, may be kept for ever, and is not sent twice`, async ({ get }) => {
    const whole = await get(path())
    expect(whole.status).toBe(200)
    expect(whole.headers['content-type']).toMatch(type)
    expect(whole.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(whole.headers['x-content-type-options']).toBe('nosniff')
    expect(Number(whole.headers['content-length'])).toBe(whole.bytes.length)
    const head = await get(path(), { method: 'HEAD' })
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
    const { etag } = whole.headers
    expect(etag).toBeTruthy()
    for (const tag of [etag as string, `"a", ${etag}`]) {
      const again = await get(path(), { headers: { 'if-none-match': tag } })
      expect([again.status, again.bytes.length], tag).toEqual([304, 0])
    }
    expect((await get(path(), { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
  })

  test(`${name} is sent in parts`, async ({ get }) => {
    const whole = await get(path())
    const size = whole.bytes.length
    const part = async (range: string) => get(path(), { headers: { range } })
    const parts: [range: string, start: number, end: number][] = [
      ['bytes=0-99', 0, 99],
      ['bytes=100-', 100, size - 1],
      [`bytes=${size - 5}-${size + 5000}`, size - 5, size - 1],
      ['bytes=0-0', 0, 0],
    ]
    for (const [range, start, end] of parts) {
      const answer = await part(range)
      expect(answer.status, range).toBe(206)
      expect(answer.headers['content-range'], range).toBe(`bytes ${start}-${end}/${size}`)
      expect(answer.bytes.equals(whole.bytes.subarray(start, end + 1)), range).toBe(true)
    }
    const beyond = await part(`bytes=${size}-`)
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`])
    for (const nonsense of ['bytes=a-b', 'lines=1-2', 'bytes', '']) {
      expect([200, 206, 416], nonsense).toContain((await part(nonsense)).status)
    }
  })
}

const beside = [
  ...['/fonts/missing.woff2', '/fonts/', '/fonts', '/_next/static/', '/_next/static/chunks/missing.js', '/_next'],
  ...['/_next/static/chunks/../../BUILD_ID', '/_next/static/..%2f..%2fpackage.json', '/fonts/..%2f..%2fpackage.json'],
  ...['/_next/BUILD_ID', '/_next/server/app/page.js', '/_next/static/%2e%2e/BUILD_ID', '/fonts/%2e%2e/%2e%2e/env.ts'],
  ...[
    '/_next/static/%252e%252e/BUILD_ID',
    '/fonts/..%5c..%5cenv.ts',
    '/fonts/....//env.ts',
    '/fonts/%00',
    '/fonts/a%00.woff2',
  ],
  ...[
    '/.env',
    '/.env.local',
    '/.git/config',
    '/.git/HEAD',
    '/.next/BUILD_ID',
    '/package.json',
    '/env.ts',
    '/server/main.ts',
  ],
  ...['/data/news.db', '/news.db', '/news.db-wal', '/media/../news.db', '/media/%2e%2e/news.db', '/media/..%2fnews.db'],
  ...['/media/', '/media/x/640.webp', '/media/01a203c6-f91b-71dd-932c-067a8783e6ae/640.webp', '/media/01a203c6/../..'],
  ...[
    '/_next/image?url=%2Ffavicon.svg&w=640&q=75',
    '/_next/data/x/index.json',
    '/__nextjs_font/x',
    '/_next/webpack-hmr',
  ],
  ...[
    '/fonts/OFL.txt/..',
    '/favicon.svg/',
    '/favicon.svg%00.html',
    '/CON',
    '/~root',
    '/proc/self/environ',
    '/etc/passwd',
  ],
]

for (const path of beside) {
  test(`nothing of the disk is at ${path}`, async ({ get }) => {
    const answer = await get(path)
    expect([301, 404]).toContain(answer.status)
    expect(answer.headers['cache-control']).not.toMatch(/immutable/)
    if (answer.status === 404) expect(answer.html).toMatch(/<\/html>\s*$/)
    else {
      const { origin, pathname } = new URL(String(answer.headers.location), env.siteUrl)
      expect(origin).toBe(env.siteUrl)
      expect(pathname).not.toMatch(/\/\.\.?(?:\/|$)|%2e/i)
    }
  })
}

test('another form of a file’s address leaves the file as it is', async ({ get }) => {
  for (const path of [font, script, picture, '/favicon.svg']) {
    const whole = await get(path)
    for (const twin of [`${path}/`, `/${path}`, path.toUpperCase(), path.replace(/\.(\w)/, '%2e$1'), `${path}?x=1`]) {
      const answer = await get(twin)
      expect([200, 301, 404], twin).toContain(answer.status)
    }
    const after = await get(path)
    expect(lasting(after.headers), path).toEqual(lasting(whole.headers))
    expect(after.bytes.equals(whole.bytes), path).toBe(true)
    expect((await get(path, { headers: { range: 'bytes=0-9' } })).status, path).toBe(206)
  }
})

test('no map of a source is public', async ({ get }) => {
  for (const path of [`${script}.map`, `${sheet}.map`, script.replace(/\.js$/, '.map'), '/sw.js.map']) {
    expect((await get(path)).status, path).toBe(404)
  }
  expect((await get(script)).html).not.toMatch(/sourceMappingURL/)
})

test('a request in another form leads to no other file', async () => {
  const speak = speakTo(env.siteUrl)
  const { host } = new URL(env.siteUrl)
  for (const target of [
    '/fonts/../../package.json',
    '/..//..//etc/passwd',
    'file:///etc/passwd',
    '\\..\\env.ts',
    '/fonts\\x',
  ]) {
    const { answers, text } = await speak(request(`GET ${target} HTTP/1.1`, [`Host: ${host}`]))
    for (const { status } of answers) expect([301, 400, 404, 421], target).toContain(status)
    expect(text, target).not.toMatch(/root:x:|"dependencies"|process\.env/)
  }
})

test('files remember nobody and name no program', async ({ get }) => {
  const answers: Answer[] = await Promise.all([font, script, sheet, picture, '/favicon.svg'].map((path) => get(path)))
  for (const { path, headers } of answers) {
    expect(
      Object.keys(headers).filter((name) => /^(?:set-cookie|server$|x-powered-by|surrogate|x-press)/.test(name)),
      path,
    ).toEqual([])
  }
})
