// How tall a card will be, near enough, so that neighbouring columns end together: a column may be at most a fifth
// shorter than the one beside it. Widths are those of the widest page; elsewhere the same choice is close.
import type { Level } from '#components/reader/card/headline-card.tsx'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import type { Card } from '#lib/article.ts'

interface Voice {
  headline: number
  leading: number
  standfirst: number
  extra: number
}

// Sizes in px at the column each level is used in; extra: kicker, meta and the gaps between.
const voices: Record<Level, Voice> = {
  splash: { headline: 64, leading: 1.01, standfirst: 19, extra: 60 },
  lead: { headline: 42, leading: 1.04, standfirst: 19, extra: 72 },
  large: { headline: 30, leading: 1.09, standfirst: 17, extra: 56 },
  medium: { headline: 20, leading: 1.15, standfirst: 16, extra: 56 },
  small: { headline: 18, leading: 1.24, standfirst: 15, extra: 52 },
  note: { headline: 18, leading: 1.24, standfirst: 15, extra: 28 },
  opinion: { headline: 22, leading: 1.15, standfirst: 15, extra: 28 },
}

/** The mean letter, in em, and a little for ragged lines. */
const LETTER = 0.46
const BETWEEN = 33

export function cardHeight(card: Card, level: Level, width: number, pictured: boolean): number {
  const voice = voices[level]
  const lines = (text: string, size: number) => Math.ceil((text.length * size * LETTER * 1.06) / width)
  const picture = pictured && isShown(card.picture) ? pictureHeight(card, width) + 12 : 0
  return (
    picture +
    lines(card.headline, voice.headline) * voice.headline * voice.leading +
    (card.standfirst ? lines(card.standfirst, voice.standfirst) * voice.standfirst * 1.42 : 0) +
    voice.extra
  )
}

const pictureHeight = (card: Card, width: number) =>
  card.picture && isDrawing(card.picture) ? (width * card.picture.height) / card.picture.width : (width * 2) / 3

/** A column: how many cards, and whether the first is large enough to carry its picture. */
export interface Column {
  cards: Card[]
  pictured: boolean
}

function columnHeight({ cards, pictured }: Column, width: number): number {
  return cards.reduce(
    (sum, card, at) =>
      sum + (at === 0 ? 0 : BETWEEN) + cardHeight(card, levelAt(at, pictured), width, pictured && at === 0),
    0,
  )
}

/** The level of a card in a column: a picture makes the first one larger. */
export const levelAt = (at: number, pictured: boolean): Level => (at === 0 && pictured ? 'medium' : 'small')

/** Headlines one below the other. */
export const linesHeight = (cards: Card[], width: number) =>
  cards.reduce((sum, card) => sum + 17 + Math.ceil((card.headline.length * 16 * LETTER * 1.06) / width) * 21.6, 0)

/** Every column of the first cards, with and without a picture above. */
function columnsFrom(cards: Card[]): Column[] {
  return cards.flatMap((card, at) => {
    const taken = cards.slice(0, at + 1)
    return isShown(cards[0]?.picture) && card
      ? [
          { cards: taken, pictured: false },
          { cards: taken, pictured: true },
        ]
      : [{ cards: taken, pictured: false }]
  })
}

/** The column of the first cards that comes nearest to a height; longer counts for more than shorter. */
export function columnOf(cards: Card[], height: number, width: number, pictures = true): Column {
  const columns = columnsFrom(cards).filter((column) => pictures || !column.pictured)
  return best(columns, (column) => miss(columnHeight(column, width), height)) ?? { cards: [], pictured: false }
}

/** Two columns of the same width beside something of a height. */
export function twoColumns(cards: Card[], height: number, width: number): [Column, Column] {
  const pairs = columnsFrom(cards).flatMap((first) =>
    columnsFrom(cards.slice(first.cards.length)).map((second): [Column, Column] => [first, second]),
  )
  const found = best(
    pairs,
    ([first, second]) => miss(columnHeight(first, width), height) + miss(columnHeight(second, width), height),
  )
  return found ?? [columnOf(cards, height, width), { cards: [], pictured: false }]
}

const miss = (actual: number, wanted: number) => (actual > wanted ? (actual - wanted) * 1.4 : wanted - actual)

function best<T>(choices: T[], cost: (choice: T) => number): T | undefined {
  let winner: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const choice of choices) {
    const costs = cost(choice)
    if (costs >= least) continue
    least = costs
    winner = choice
  }
  return winner
}
