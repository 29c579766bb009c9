import assert from 'node:assert/strict'
import test from 'node:test'
import { shapeBands } from '#components/reader/front/band-shape.ts'
import type { ArticleType, Band, Card, Picture } from '#lib/article.ts'

const section = {
  id: 's',
  slug: 'world',
  name: 'World',
  description: '',
  hue: 255,
  path: '/world',
  children: [],
}

const photo: Picture = {
  id: 'p',
  kind: 'illustration',
  width: 1280,
  height: 853,
  alt: '',
  caption: '',
  credit: '',
  title: '',
  subtitle: '',
  focal: { x: 50, y: 50 },
  renditions: [{ width: 1280, height: 853, ext: 'webp' }],
}

let made = 0
const card = (picture?: Picture, type: ArticleType = 'news'): Card => ({
  articleId: `a${made++}`,
  path: '/world/a',
  headline: 'Rail freight through Edirne resumes after signal failure',
  standfirst: 'Trains are running again, eleven hours late.',
  kicker: 'Turkey',
  type,
  language: 'en',
  direction: 'ltr',
  section,
  authors: [],
  picture,
  publishedAt: 0,
  modifiedAt: 0,
})

const band = (...cards: Card[]): Band => ({ section, cards })
const full = () => band(...Array.from({ length: 9 }, () => card(photo)))

test('no band has the shape of the one above it', () => {
  const shapes = shapeBands(Array.from({ length: 8 }, full)).map(({ shape }) => shape)
  for (const [at, shape] of shapes.entries()) assert.notEqual(shape, shapes[at - 1])
})

test('two bands led by a picture are mirrored', () => {
  const shapes = shapeBands(Array.from({ length: 4 }, full)).map(({ shape }) => shape)
  assert.deepEqual(shapes, ['picture', 'five', 'mirrored', 'five'])
})

test('news is set as a feature only below the news; what explains, anywhere', () => {
  const lower = shapeBands(Array.from({ length: 6 }, full)).at(-1)
  assert.equal(lower?.shape, 'feature')
  const explained = band(card(photo, 'explainer'), card(photo), card(photo))
  assert.equal(shapeBands([full(), full(), explained])[2]?.shape, 'feature')
})

test('a band of one, of text alone, of opinion alone, each has a shape', () => {
  assert.equal(shapeBands([band(card())])[0]?.shape, 'alone')
  assert.equal(shapeBands([band(card(), card(), card())])[0]?.shape, 'columns')
  const opinions = band(...Array.from({ length: 5 }, () => card(undefined, 'opinion')))
  assert.equal(shapeBands([opinions])[0]?.shape, 'columns')
})

test('an empty band is not drawn', () => assert.deepEqual(shapeBands([band()]), []))

test('a band shows no article twice', () => {
  for (const { lead, singles, stacks } of shapeBands(Array.from({ length: 6 }, full))) {
    const ids = [lead, ...singles, ...stacks.flatMap(({ cards }) => cards)].flatMap((one) => one?.articleId ?? [])
    assert.equal(new Set(ids).size, ids.length)
  }
})

test('an imported picture whose file is missing leads nothing', () => {
  const missing = { ...photo, renditions: [] }
  assert.equal(shapeBands([band(card(missing), card(missing), card(missing))])[0]?.shape, 'columns')
})
