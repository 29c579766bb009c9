// What stays in order when a list was rearranged.

/** The longest part of a list whose positions ascend (patience sorting); of several, always the same one. */
export function longestAscending<T>(list: readonly T[], positionOf: (entry: T) => number): T[] {
  const tops: number[] = []
  const below: number[] = []
  const places = list.map(positionOf)
  const placeOf = (at: number | undefined) => places[at ?? -1] ?? -1
  for (const at of list.keys()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeOf(tops[middle]) < placeOf(at)) low = middle + 1
      else high = middle
    }
    below[at] = tops[low - 1] ?? -1
    tops[low] = at
  }
  const longest: T[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) longest.push(list[at] as T)
  return longest.reverse()
}
