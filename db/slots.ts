// The lead package: which articles an editor put on a front, in order, until when. The rest fills by rule.
import { eq } from 'drizzle-orm'
import { frontKey, sectionListKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { never, slots } from './schema.ts'
import type { Writer } from './store.ts'

export const mostSlots = 7

export interface Placement {
  /** 'front' or a section's id. */
  place: string
  articleIds: string[]
  /** When the package ends, in ms. */
  until?: number
}

/** Replaces the lead package of a place; refuses more than seven and the same article twice. */
export async function placeOnFront(tx: Writer, input: Placement, by: string, now: Date): Promise<Outcome> {
  const { place, articleIds, until = never } = input
  if (articleIds.length > mostSlots) throw new Refusal(`A lead package holds up to ${mostSlots} articles.`)
  if (new Set(articleIds).size < articleIds.length) throw new Refusal('An article can stand on the front once.')
  await tx.delete(slots).where(eq(slots.place, place))
  const rows = articleIds.map((articleId, position) => ({ id: newId(), place, position, articleId, until }))
  if (rows.length > 0) await tx.insert(slots).values(rows.map((row) => ({ ...row, at: now.getTime(), by })))
  const touched = [place === 'front' ? frontKey : sectionListKey(place)]
  return {
    value: undefined,
    event: { what: 'front.arranged', subject: place, details: { articleIds } },
    touched,
    later: rows.length > 0 && until < never ? [{ touched, from: until }] : [],
  }
}
