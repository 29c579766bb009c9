// Chance that can be repeated: the same seed gives the same archive, article by article.
import { v7 } from 'uuid'

export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
    // Neighbouring seeds begin alike; a few turns take them apart.
    for (let i = 0; i < 4; i++) this.next()
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** Around 0, mostly between -2 and 2 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** A UUIDv7 of a moment. */
  idAt(ms: number): string {
    const bytes = new Uint8Array(16)
    for (let i = 0; i < 16; i++) bytes[i] = this.int(0, 255)
    return v7({ msecs: ms, random: bytes })
  }
}

/** A number for a text, to seed by (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Takes from a list in a shuffled order, and begins again only when everything was taken. */
export class Deck<T> {
  readonly #list: readonly T[]
  readonly #step: number
  #at: number

  constructor(list: readonly T[], random: Random) {
    this.#list = list
    this.#at = random.int(0, list.length - 1)
    let step = random.int(1, Math.max(1, list.length - 1))
    while (greatestCommonDivisor(step, list.length) > 1) step = (step % list.length) + 1
    this.#step = step
  }

  take(): T {
    this.#at = (this.#at + this.#step) % this.#list.length
    return this.#list[this.#at] as T
  }
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
