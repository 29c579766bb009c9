// The two numbers that every part is told in.

/** 0 of no values. */
export const median = (values: number[]): number => quantile(values, 0.5)

/** Between the two nearest values, as most tools have it; `share` is 0 to 1. 0 of no values. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below === above ? below : below + (above - below) * (at - Math.floor(at))
}

/** The median of what two lists of the same rounds have to do with each other, round by round. */
export const medianRatio = (values: number[], against: number[]): number =>
  median(values.slice(0, against.length).map((value, at) => value / (against[at] ?? Number.NaN)))
