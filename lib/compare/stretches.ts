// Two stretches of parts, matched in order so that what matches is as alike as possible (Needleman and Wunsch).
import { ALIKE, likeness, type Reading } from '#lib/compare/likeness.ts'

type Match = { was: number; is: number }

// Long stretches are compared near the diagonal only: where a search-and-replace changed every paragraph, or the whole
// text is another.
const MOST_COMPARED = 20_000

/** Pairs of positions in ascending order on both sides. */
export function matchInOrder(
  left: readonly number[],
  right: readonly number[],
  was: readonly Reading[],
  is: readonly Reading[],
): Match[] {
  if (left.length === 0 || right.length === 0) return []
  const worth = (row: number, column: number) => worthOf(was[left[row] as number], is[right[column] as number])
  const steps = bestSteps(left.length, right.length, worth)
  const found: Match[] = []
  let [row, column] = [left.length, right.length]
  while (row > 0 && column > 0) {
    const step = steps(row, column)
    if (step === MATCH) found.push({ was: left[row - 1] as number, is: right[column - 1] as number })
    if (step !== ADDED) row -= 1
    if (step !== REMOVED) column -= 1
  }
  return found.reverse()
}

// Rules and empty paragraphs are like each other everywhere: they match, but never instead of words.
const WORTH_OF_NOTHING = 0.05

function worthOf(one: Reading | undefined, other: Reading | undefined): number {
  if (!one || !other) return 0
  const alike = likeness(one, other)
  if (alike < ALIKE) return 0
  return one.size === 0 && other.size === 0 ? WORTH_OF_NOTHING : alike
}

const [MATCH, REMOVED, ADDED] = [1, 2, 3] as const

/** What was the best last step at each place of the table; outside the band the way leads back to it. */
function bestSteps(rows: number, columns: number, worth: (row: number, column: number) => number) {
  const reach = Math.max(8, Math.ceil(MOST_COMPARED / (2 * rows)))
  const slope = columns / rows
  const from = (row: number) => Math.max(1, Math.floor(row * slope) - reach)
  const to = (row: number) => Math.min(columns, Math.ceil(row * slope) + reach)
  const steps = new Map<number, Uint8Array>()
  let above = new Float64Array(columns + 1)
  for (let row = 1; row <= rows; row += 1) {
    const [first, last] = [from(row), to(row)]
    const line = new Uint8Array(last - first + 1)
    const best = new Float64Array(columns + 1)
    best.set(above.subarray(0, first))
    for (let column = first; column <= last; column += 1) {
      const matched = worth(row - 1, column - 1)
      const [diagonal, up, back] = [(above[column - 1] ?? 0) + matched, above[column] ?? 0, best[column - 1] ?? 0]
      best[column] = Math.max(up, back, matched > 0 ? diagonal : 0)
      line[column - first] = matched > 0 && diagonal >= Math.max(up, back) ? MATCH : up >= back ? REMOVED : ADDED
    }
    best.fill(best[last] ?? 0, last + 1)
    steps.set(row, line)
    above = best
  }
  return (row: number, column: number): number => {
    const first = from(row)
    if (column < first) return REMOVED
    return steps.get(row)?.[column - first] ?? ADDED
  }
}
