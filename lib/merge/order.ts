// The order of a merged list. What neither side moved stays as it was and is the skeleton; what was added or moved stands
// behind the part of the skeleton that it stands behind on its side.
import type { Pair } from '#lib/compare/alignment.ts'
import { longestAscending } from '#lib/compare/ascending.ts'
import type { Reading } from '#lib/compare/likeness.ts'

/** One thing, and its positions in the three lists as far as it is in them. */
export type Slot = { base?: number; mine?: number; theirs?: number; isMovedApart: boolean }

/** The next thing, or what both sides put in the same place, whose order is for the reader of this to decide. */
export type Step = { slot: Slot } | { mine: Slot[]; theirs: Slot[] }

/** A side's list, and which of it is which of the base. */
export type Version = { readings: readonly Reading[]; pairs: readonly Pair[] }

/** Every thing of all three lists once. What both sides moved or added alike, but to different places, is where mine has it. */
export function mergeOrder(length: number, mine: Version, theirs: Version): Step[] {
  const skeleton = Array.from({ length }, (_, base): Slot => ({ base, isMovedApart: false }))
  const moved = new Set([...mine.pairs, ...theirs.pairs].filter((pair) => pair.isMoved).map((pair) => pair.was))
  const left = placesOf(mine, moved)
  const right = placesOf(theirs, moved)
  for (const place of left)
    if (place.pair) place.slot = Object.assign(skeleton[place.pair.was] as Slot, { mine: place.at })
  for (const place of right)
    if (place.pair) place.slot = Object.assign(skeleton[place.pair.was] as Slot, { theirs: place.at })
  joinTwins(left, right, mine.readings, theirs.readings)

  const [mineGaps, theirGaps] = [arrivals(left), arrivals(right)]
  settleApart(mineGaps, theirGaps)
  const steps = stepsIn(mineGaps.get(-1) ?? [], theirGaps.get(-1) ?? [])
  for (const [base, slot] of skeleton.entries()) {
    if (!moved.has(base)) steps.push({ slot })
    steps.push(...stepsIn(mineGaps.get(base) ?? [], theirGaps.get(base) ?? []))
  }
  return steps
}

/** `gap` is the position in the base of what it stands behind, -1 for the beginning. */
type Place = { at: number; gap: number; pair: Pair | undefined; slot: Slot }

function placesOf({ readings, pairs }: Version, moved: ReadonlySet<number>): Place[] {
  const pairOf = new Map(pairs.map((pair) => [pair.is, pair]))
  let gap = -1
  return readings.map((_, at) => {
    const pair = pairOf.get(at)
    if (pair && !moved.has(pair.was)) gap = pair.was
    return { at, gap, pair, slot: { isMovedApart: false } }
  })
}

/** What both added is one thing: of those that read the same the one in the same place, else, if it has words, anywhere. */
function joinTwins(left: Place[], right: Place[], mine: readonly Reading[], theirs: readonly Reading[]): void {
  const waiting = new Map<string, Place[]>()
  for (const place of left) {
    if (place.pair) continue
    place.slot.mine = place.at
    const key = mine[place.at]?.key ?? ''
    waiting.set(key, [...(waiting.get(key) ?? []), place])
  }
  const join = (place: Place, isTwin: (one: Place) => boolean) => {
    const twins = waiting.get(theirs[place.at]?.key ?? '') ?? []
    const twin = twins.find(isTwin)
    if (!twin) return
    twins.splice(twins.indexOf(twin), 1)
    place.slot = twin.slot
    place.slot.theirs = place.at
  }
  const added = right.filter((place) => !place.pair)
  for (const place of added) join(place, (one) => one.gap === place.gap)
  for (const place of added) {
    if (place.slot.theirs === undefined && (theirs[place.at]?.size ?? 0) > 0) join(place, () => true)
    place.slot.theirs = place.at
  }
}

type Gaps = Map<number, Slot[]>

/** What a side added or moved, by where it put it. */
function arrivals(places: readonly Place[]): Gaps {
  const gaps: Gaps = new Map()
  for (const { gap, pair, slot } of places) if (!pair || pair.isMoved) gaps.set(gap, [...(gaps.get(gap) ?? []), slot])
  return gaps
}

/** Takes out of their gaps what mine has elsewhere, or in another order, so that it is nowhere twice. */
function settleApart(mine: Gaps, theirs: Gaps): void {
  const gapOf = new Map([...mine].flatMap(([gap, slots]) => slots.map((slot) => [slot, gap] as const)))
  for (const [gap, slots] of theirs) {
    const together = slots.filter((slot) => gapOf.get(slot) === gap)
    const order = mine.get(gap) ?? []
    const inOrder = new Set(longestAscending(together, (slot) => order.indexOf(slot)))
    const stays = (slot: Slot) => !gapOf.has(slot) || inOrder.has(slot)
    for (const slot of slots) if (!stays(slot)) slot.isMovedApart = true
    theirs.set(gap, slots.filter(stays))
  }
}

function stepsIn(mine: readonly Slot[], theirs: readonly Slot[]): Step[] {
  const steps: Step[] = []
  let [left, right] = [0, 0]
  for (const common of [...mine.filter((slot) => theirs.includes(slot)), undefined]) {
    const leftEnd = common ? mine.indexOf(common) : mine.length
    const rightEnd = common ? theirs.indexOf(common) : theirs.length
    const [mineRun, theirRun] = [mine.slice(left, leftEnd), theirs.slice(right, rightEnd)]
    if (mineRun.length > 0 && theirRun.length > 0) steps.push({ mine: mineRun, theirs: theirRun })
    else steps.push(...[...mineRun, ...theirRun].map((slot) => ({ slot })))
    if (common) steps.push({ slot: common })
    left = leftEnd + 1
    right = rightEnd + 1
  }
  return steps
}
