// Repeatable chance: value noise, fractal noise and a numbered stream of random numbers. Same input, same output.

export function chance(i: number, seed: number): number {
  let h = (Math.imul(i | 0, 374761393) + Math.imul(seed | 0, 668265263)) | 0
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  h = Math.imul(h ^ (h >>> 15), 1103515245)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

/** A function that gives the next number of one stream each time it is called: between low and high. */
export function stream(seed: number): (low?: number, high?: number) => number {
  let i = 0
  return (low = 0, high = 1) => low + (high - low) * chance(++i, seed)
}

const corner = (x: number, y: number, seed: number) => chance(x + Math.imul(y, 7919), seed + 101)
const smooth = (t: number) => t * t * (3 - 2 * t)

export function noise(x: number, y: number, seed = 1): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [smooth(x - left), smooth(y - top)]
  const above = corner(left, top, seed) * (1 - u) + corner(left + 1, top, seed) * u
  const below = corner(left, top + 1, seed) * (1 - u) + corner(left + 1, top + 1, seed) * u
  return above * (1 - v) + below * v
}

export function fbm(x: number, y: number, seed = 1, octaves = 4): number {
  let sum = 0
  for (let i = 0; i < octaves; i++) sum += 0.5 ** (i + 1) * noise(x * 2 ** i, y * 2 ** i, seed + i)
  return sum
}
