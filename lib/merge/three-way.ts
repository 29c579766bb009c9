// The rule of every merge: what only one side changed is taken from that side.
import { isSame } from '#lib/compare/equality.ts'
import { type Attributes, SHOWN } from '#lib/compare/nodes.ts'

/** The value, or undefined when both sides changed it and not to the same. */
export function threeWay<T>(base: T, mine: T, theirs: T): { value: T } | undefined {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine }
  return isSame(base, mine) ? { value: theirs } : undefined
}

/** Attributes one by one. Undefined also when one side put another picture there and the other side edited the old one's words. */
export function mergeAttributes<A extends Attributes>(base: A, mine: A, theirs: A): A | undefined {
  const whole = threeWay(base, mine, theirs)
  if (whole) return whole.value
  const merged: Attributes = {}
  for (const name of Object.keys(mine)) {
    const isReplaced = SHOWN.has(name) && (base[name] !== mine[name] || base[name] !== theirs[name])
    const one = threeWay(base[name] ?? null, mine[name] ?? null, theirs[name] ?? null)
    if (isReplaced || !one) return undefined
    merged[name] = one.value
  }
  return merged as A
}
