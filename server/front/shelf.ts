// The pages that are kept, in bounded memory, and which of them was made of what. The least recently asked for goes
// first; what says "there is nothing" has a small place of its own, so that a flood of guesses drives no page out.
import { LRUCache } from 'lru-cache'
import { type Entry, sizeOf } from './entry.ts'

/** Of the whole, for entries whose status is an error; and how many of them at most. */
const errorShare = 1 / 16
const mostErrors = 200

export class Shelf {
  readonly #pages: LRUCache<string, Entry> | undefined
  readonly #errors: LRUCache<string, Entry> | undefined
  readonly #byKey = new Map<string, Set<Entry>>()
  evictions = 0

  /** Holds up to so many bytes; none at all with 0. */
  constructor(bytes: number) {
    if (bytes === 0) return
    this.#pages = this.#makeLru(Math.ceil(bytes * (1 - errorShare)))
    this.#errors = this.#makeLru(Math.ceil(bytes * errorShare), mostErrors)
  }

  #makeLru(maxSize: number, max?: number): LRUCache<string, Entry> {
    return new LRUCache<string, Entry>({
      maxSize,
      ...(max ? { max } : {}),
      sizeCalculation: sizeOf,
      dispose: (entry, _address, reason) => {
        this.#forget(entry)
        if (reason === 'evict') this.evictions++
      },
    })
  }

  get(address: string): Entry | undefined {
    return this.#pages?.get(address) ?? this.#errors?.get(address)
  }

  /** Keeps an entry, in the place of one of the same address. */
  put(entry: Entry): void {
    this.drop(entry.address)
    ;(entry.status === 404 ? this.#errors : this.#pages)?.set(entry.address, entry)
    if (this.get(entry.address) !== entry) return
    for (const key of entry.keys) {
      const made = this.#byKey.get(key)
      if (made) made.add(entry)
      else this.#byKey.set(key, new Set([entry]))
    }
  }

  drop(address: string): void {
    this.#pages?.delete(address)
    this.#errors?.delete(address)
  }

  clear(): void {
    this.#pages?.clear()
    this.#errors?.clear()
  }

  /** Every entry that was made of one of these. */
  madeOf(keys: readonly string[]): Set<Entry> {
    const found = new Set<Entry>()
    for (const key of keys) for (const entry of this.#byKey.get(key) ?? []) found.add(entry)
    return found
  }

  /** The most recently asked for first; not those that say "there is nothing". */
  *entries(): Generator<Entry> {
    if (this.#pages) yield* this.#pages.values()
  }

  get count(): number {
    return (this.#pages?.size ?? 0) + (this.#errors?.size ?? 0)
  }

  get bytes(): number {
    return (this.#pages?.calculatedSize ?? 0) + (this.#errors?.calculatedSize ?? 0)
  }

  #forget(entry: Entry): void {
    for (const key of entry.keys) {
      const made = this.#byKey.get(key)
      made?.delete(entry)
      if (made?.size === 0) this.#byKey.delete(key)
    }
  }
}
