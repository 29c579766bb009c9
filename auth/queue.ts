// A line of bounded length before something costly: who comes when it is full is sent away at once, so that those who
// wait are served within seconds.
import { Denial } from '#lib/denial.ts'

export class Queue {
  readonly #atOnce: number
  readonly #waiting: number
  readonly #line: (() => void)[] = []
  #running = 0

  /** `atOnce` run, `waiting` wait. */
  constructor({ atOnce, waiting }: { atOnce: number; waiting: number }) {
    this.#atOnce = atOnce
    this.#waiting = waiting
  }

  /** Refuses with 429 when the line is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#line.length >= this.#waiting)
        throw new Denial(429, 'Too many people are signing in. Try again in a moment.', 5)
      await new Promise<void>((resolve) => this.#line.push(resolve))
    } else this.#running++
    try {
      return await work()
    } finally {
      // The place is handed on, so that nobody who comes now can take it before who has waited.
      const next = this.#line.shift()
      if (next) next()
      else this.#running--
    }
  }
}
