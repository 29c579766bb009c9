// Where pages wait for a renderer: first come first served, bounded, and nobody waits for longer than a reader would.
import { overloaded } from '../front/origin.ts'

interface Waiter<T> {
  take(place: T): void
  refuse(error: Error): void
}

export class Line<T> {
  readonly #waiting: Waiter<T>[] = []
  readonly #longest: number

  /** `longest`: how many may wait. */
  constructor(longest: number) {
    this.#longest = longest
  }

  get length(): number {
    return this.#waiting.length
  }

  get isFull(): boolean {
    return this.#waiting.length >= this.#longest
  }

  /** Waits until `serve` gives a place; rejects with `overloaded()` after `patience` ms. */
  wait(patience: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter<T> = {
        take: (place) => {
          clearTimeout(timer)
          resolve(place)
        },
        refuse: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        reject(overloaded())
      }, patience)
      this.#waiting.push(waiter)
    })
  }

  /** Gives places to those who wait, while `next` has one. */
  serve(next: () => T | undefined): void {
    while (this.#waiting.length > 0) {
      const place = next()
      if (place === undefined) return
      this.#waiting.shift()?.take(place)
    }
  }

  refuseAll(error: Error): void {
    for (const waiter of this.#waiting.splice(0)) waiter.refuse(error)
  }
}
