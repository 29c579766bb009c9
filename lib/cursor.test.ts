import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beforeOf, type Cursor, cutPage, parseCursor } from './cursor.ts'
import { dayOf, startOfDay } from './zones.ts'

interface Row {
  publishedAt: number
  articleId: string
}

const id = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const newestFirst = (a: Row, b: Row) => b.publishedAt - a.publishedAt || (a.articleId < b.articleId ? 1 : -1)
const isBefore = (row: Row, { at, id }: Cursor) =>
  row.publishedAt < at || (row.publishedAt === at && row.articleId < id)

/** Every page of a list, by following `earlier` as a reader does: through the text of the address. */
function pages(rows: Row[], most: number, zone: string) {
  const found: { page: Row[]; before: string | undefined }[] = []
  let before: string | undefined
  do {
    const cursor = before === undefined ? undefined : parseCursor(before, zone)
    assert.ok(before === undefined || cursor, `no cursor: ${before}`)
    const rest = cursor ? rows.filter((row) => isBefore(row, cursor)) : rows
    const { page, earlier } = cutPage(rest.slice(0, most + 1), most, zone)
    found.push({ page, before })
    assert.ok(found.length <= rows.length + 1, 'the chain does not end')
    before = earlier
  } while (before !== undefined)
  return found
}

function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Days of no, few or very many articles, some in the same millisecond, around `middle`. */
function archive(random: () => number, middle: number): Row[] {
  const rows: Row[] = []
  const days = 3 + Math.floor(random() * 12)
  for (let day = 0; day < days; day++) {
    const crowd = random() < 0.2 ? 60 : 8
    const moment = middle + Math.floor((day - days / 2) * 86_400_000)
    for (let n = Math.floor(random() * crowd); n > 0; n--) {
      const isSame = random() < 0.3
      rows.push({
        publishedAt: isSame ? moment : moment + Math.floor(random() * 86_400_000),
        articleId: id(rows.length),
      })
    }
  }
  return rows.sort(newestFirst)
}

const middles: [zone: string, middle: string][] = [
  ['Europe/Istanbul', '2015-03-29T01:00:00Z'],
  ['Europe/Istanbul', '2015-11-08T01:00:00Z'],
  ['Europe/Istanbul', '2026-11-22T00:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['UTC', '1970-01-01T00:00:00Z'],
  ['Europe/Istanbul', '1931-05-01T00:00:00Z'],
]

for (const [zone, middle] of middles) {
  test(`in ${zone} around ${middle.slice(0, 10)} the pages show every article exactly once`, () => {
    const random = seeded(Date.parse(middle) >>> 3)
    for (let n = 0; n < 60; n++) {
      const rows = archive(random, Date.parse(middle))
      const most = 1 + Math.floor(random() * 40)
      const found = pages(rows, most, zone)
      assert.deepEqual(
        found.flatMap(({ page }) => page),
        rows,
      )
      assert.ok(found.every(({ page }) => page.length <= most))
      assert.ok(rows.length === 0 || found.every(({ page }) => page.length > 0), 'an empty page')
    }
  })
}

test('a page is of whole days, and shows the same articles when newer ones have come', () => {
  const zone = 'Europe/Istanbul'
  const random = seeded(7)
  const rows = Array.from({ length: 200 }, (_, n) => ({
    publishedAt: Date.parse('2026-11-01T00:00:00Z') + Math.floor(random() * 20 * 86_400_000),
    articleId: id(n),
  })).sort(newestFirst)
  const old = pages(rows, 40, zone).filter(({ before }) => before !== undefined)
  for (const { before, page } of old) {
    assert.match(before as string, /^2026-11-\d\d$/)
    const days = new Set(page.map(({ publishedAt }) => dayOf(publishedAt, zone)))
    const whole = rows.filter(({ publishedAt }) => days.has(dayOf(publishedAt, zone)))
    assert.deepEqual(page, whole)
  }
  const news = Array.from({ length: 17 }, (_, n) => ({
    publishedAt: Date.parse('2026-11-22T09:00:00Z'),
    articleId: id(900 + n),
  }))
  const now = [...news, ...rows].sort(newestFirst)
  for (const { before, page } of old) {
    const cursor = parseCursor(before as string, zone) as Cursor
    const again = cutPage(now.filter((row) => isBefore(row, cursor)).slice(0, 41), 40, zone)
    assert.deepEqual(again.page, page)
  }
})

test('a list that fits has no earlier page', () => {
  const rows = Array.from({ length: 40 }, (_, n) => ({ publishedAt: 0, articleId: id(99 - n) }))
  assert.equal(cutPage(rows, 40, 'UTC').earlier, undefined)
  assert.equal(cutPage([], 40, 'UTC').earlier, undefined)
})

test('a cursor is a day or an article; anything else is none', () => {
  assert.deepEqual(parseCursor('2026-11-17', 'Europe/Istanbul'), {
    at: startOfDay('2026-11-17', 'Europe/Istanbul'),
    id: '',
  })
  assert.deepEqual(parseCursor(`zz-${id(1)}`, 'UTC'), { at: 1295, id: id(1) })
  assert.deepEqual(parseCursor(`-1-${id(1)}`, 'UTC'), { at: -1, id: id(1) })
  const none = [
    '',
    '2026-02-30',
    '2026-1-1',
    '2026-11-17T00:00',
    'yesterday',
    "1' OR 1=1",
    `${'z'.repeat(12)}-${id(1)}`,
  ]
  for (const text of [
    ...none,
    `1-${id(1)}x`,
    `1-${id(1).toUpperCase().replace('0', 'G')}`,
    `${'z'.repeat(11)}-${id(1)}`,
    '-',
  ]) {
    assert.equal(parseCursor(text, 'UTC'), undefined, text)
  }
})

test('two cursors in one address are none', () => {
  assert.equal(beforeOf({ before: '2026-11-17' }), '2026-11-17')
  assert.equal(beforeOf({}), undefined)
  assert.equal(beforeOf({ before: ['2026-11-17', '2026-11-18'] }), '')
})
