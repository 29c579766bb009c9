// The front: what an editor placed, then rules, and never an article twice. One snapshot, so a storm of edits between
// two of these queries changes nothing.
import { and, asc, eq, gt } from 'drizzle-orm'
import { publications, slots } from '#db/schema.ts'
import { mostSlots } from '#db/slots.ts'
import { store } from '#db/store.ts'
import type { Band, Card, Front } from '#lib/article.ts'
import { articleKey, frontKey } from '#lib/keys.ts'
import { note, scope } from '#scope.ts'
import { type CardRow, cardColumns, toCards } from './cards.ts'
import { rowsOf } from './lists.ts'
import { furniture, idsFrom } from './site.ts'
import { readable } from './visible.ts'

const amounts = { beside: 4, opinion: 3, explained: 5, also: 4, latest: 6, related: 3, band: 9 }

/** Articles placed on a front ('front' or a section's id), in the editor's order, while they are public. */
export async function placedRows(place: string): Promise<CardRow[]> {
  const now = scope().now
  const placed = and(eq(slots.place, place), gt(slots.until, now.getTime()))
  return store.read(async (tx) => {
    const all = await tx.select({ id: slots.articleId }).from(slots).where(placed).limit(mostSlots)
    // One that is not public yet must bring this front up to date when it becomes so, whatever section it is in.
    note(...all.map(({ id }) => articleKey(id)))
    return tx
      .select(cardColumns)
      .from(slots)
      .innerJoin(publications, eq(publications.articleId, slots.articleId))
      .where(and(placed, readable(now)))
      .orderBy(asc(slots.position))
      .limit(mostSlots)
  })
}

/** Takes from lists what nobody has taken before. */
class Picker {
  readonly #taken = new Set<string>()

  take(rows: CardRow[], most: number): CardRow[] {
    const picked: CardRow[] = []
    for (const row of rows) {
      if (picked.length === most) break
      // One list may name an article twice: placed by an editor, and among the newest.
      if (this.#taken.has(row.articleId)) continue
      this.#taken.add(row.articleId)
      picked.push(row)
    }
    return picked
  }
}

/** The front at this moment. */
export async function getFront(): Promise<Front> {
  note(frontKey)
  const picker = new Picker()
  const placed = await placedRows('front')
  const latest = await rowsOf({ of: 'latest' }, 60)
  const news = latest.filter(({ type }) => type !== 'opinion')
  const [lead] = picker.take([...placed, ...news], 1)
  const beside = picker.take([...placed, ...news], amounts.beside)
  const opinion = picker.take(await rowsOf({ of: 'type', type: 'opinion' }, 12), amounts.opinion)
  const also = picker.take([...placed, ...withPicturesFirst(news)], amounts.also)
  const related = lead ? picker.take(await relatedTo(lead), amounts.related) : []
  const newest = picker.take(latest, amounts.latest)
  const explained = picker.take(await rowsOf({ of: 'type', type: 'explainer' }, 16), amounts.explained)
  const bands = await bandsOf(picker)
  return {
    lead: (await toCards(lead ? [lead] : []))[0],
    related: await toCards(related),
    beside: await toCards(beside),
    opinion: await toCards(opinion),
    explained: await toCards(explained),
    also: await toCards(also),
    latest: await toCards(newest),
    bands,
  }
}

const withPicturesFirst = (rows: CardRow[]) => {
  const fresh = rows.slice(0, 24)
  return [...fresh.filter(({ pictureId }) => pictureId), ...fresh.filter(({ pictureId }) => !pictureId)]
}

/** What editors picked for the lead. */
async function relatedTo(lead: CardRow): Promise<CardRow[]> {
  const now = scope().now
  const rows = await store.read(async (tx) =>
    tx
      .select({ picks: publications.picks })
      .from(publications)
      .where(and(eq(publications.articleId, lead.articleId), readable(now)))
      .limit(1),
  )
  const ids = (rows[0]?.picks ?? []).slice(0, amounts.related + 2)
  note(...ids.map(articleKey))
  const found: CardRow[] = []
  for (const id of ids) {
    const picked = await store.read(async (tx) =>
      tx
        .select(cardColumns)
        .from(publications)
        .where(and(eq(publications.articleId, id), readable(now)))
        .limit(1),
    )
    found.push(...picked)
  }
  return found
}

/** A band for each outermost section that has at least one article left. */
async function bandsOf(picker: Picker): Promise<Band[]> {
  const { tree } = await furniture()
  const bands: Band[] = []
  for (const section of tree.slice(0, 14)) {
    const rows = await rowsOf({ of: 'sections', ids: idsFrom(section) }, amounts.band + 24)
    const cards: Card[] = await toCards(picker.take(rows, amounts.band))
    if (cards.length > 0) bands.push({ section, cards })
  }
  return bands
}
