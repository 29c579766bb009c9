// Which shape a band takes: never its neighbour's, never one its stories cannot fill.
import { type Column, cardHeight, columnOf, twoColumns } from '#components/reader/front/balance.ts'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import type { Band, Card } from '#lib/article.ts'

export type Shape = 'picture' | 'mirrored' | 'five' | 'feature' | 'columns' | 'alone'

export interface ShapedBand {
  band: Band
  shape: Shape
  /** The large story, in the shapes that have one. */
  lead: Card | undefined
  /** Stories that stand alone in a column: two in `five`, all in `columns`. */
  singles: Card[]
  stacks: Column[]
}

/** The bands of a front in order, each with a shape other than the one above it. */
export function shapeBands(bands: Band[]): ShapedBand[] {
  const shaped: ShapedBand[] = []
  for (const band of bands) {
    if (band.cards.length === 0) continue
    const next = shapeBand(band, shaped.at(-1)?.shape, shaped.length)
    const last = shaped.findLast(({ shape }) => shape === 'picture' || shape === 'mirrored')
    shaped.push(next.shape === 'picture' && last?.shape === 'picture' ? { ...next, shape: 'mirrored' } : next)
  }
  return shaped
}

const order: Shape[] = ['picture', 'five', 'feature']

function shapeBand(band: Band, above: Shape | undefined, at: number): ShapedBand {
  const { cards } = band
  if (cards.length === 1) return { band, shape: 'alone', lead: cards[0], singles: [], stacks: [] }
  const wanted = [order[at % 3], ...order].find((shape) => shape && !alike(shape, above) && suits(shape, cards, at))
  switch (wanted) {
    case 'picture':
      return pictureBand(band)
    case 'five':
      return fiveBand(band)
    case 'feature':
      return featureBand(band)
    default:
      return cards.some(isPictured) && !alike('picture', above) ? pictureBand(band) : columnsBand(band)
  }
}

const alike = (one: Shape, other: Shape | undefined) => one === (other === 'mirrored' ? 'picture' : other)

const isPhoto = (card: Card) => isShown(card.picture) && !isDrawing(card.picture)
const isPictured = (card: Card) => isShown(card.picture)

function suits(shape: Shape, cards: Card[], at: number): boolean {
  if (cards.every((card) => card.type === 'opinion')) return false
  if (shape === 'picture') return cards.length >= 3 && cards.slice(0, 4).some(isPictured)
  if (shape === 'five') return cards.length >= 4 && cards.slice(0, 5).filter(isPhoto).length >= 2
  // News is not set as a feature until well below the news.
  return cards.length >= 3 && cards.slice(0, 5).some((card) => isPhoto(card) && (card.type !== 'news' || at >= 4))
}

/** The first of the newest stories that fits, then the others in their order. */
function pick(cards: Card[], fits: (card: Card) => boolean): [Card | undefined, Card[]] {
  const lead = cards.slice(0, 6).find(fits) ?? cards[0]
  return [lead, cards.filter((card) => card !== lead)]
}

function pictureBand(band: Band): ShapedBand {
  const [lead, rest] = pick(band.cards, isPictured)
  const height = lead ? cardHeight(lead, 'large', 592, true) : 0
  return { band, shape: 'picture', lead, singles: [], stacks: twoColumns(rest.slice(0, 8), height, 280) }
}

function fiveBand(band: Band): ShapedBand {
  const [first, others] = pick(band.cards, isPhoto)
  const [second, rest] = pick(others, isPhoto)
  const singles = [first, second].filter((card) => card !== undefined)
  const height = Math.max(...singles.map((card) => cardHeight(card, 'medium', 384, true)))
  return {
    band,
    shape: 'five',
    lead: undefined,
    singles,
    stacks: [columnOf(rest.slice(0, 6), height, 384, rest.length < 2)],
  }
}

/** A headline that can be set at 64 px. */
const SHORT = 50

/** A long read before the news: what is analysed, explained or argued, if it has a picture. */
function featureBand(band: Band): ShapedBand {
  const photos = band.cards.slice(0, 6).filter(isPhoto)
  const best = photos.find((card) => card.type !== 'news') ?? photos.find((card) => card.headline.length <= SHORT)
  const [lead, rest] = pick(band.cards, (card) => card === (best ?? photos[0]))
  const height = lead ? cardHeight(lead, 'splash', 904, false) + 904 / 2 : 0
  return { band, shape: 'feature', lead, singles: [], stacks: [columnOf(rest.slice(0, 6), height, 280)] }
}

const columnsBand = (band: Band): ShapedBand => ({
  band,
  shape: 'columns',
  lead: undefined,
  singles: band.cards.slice(0, 4),
  stacks: [],
})
