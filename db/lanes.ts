// A small queue for connections: each is used by one transaction at a time, first come first served. Whoever waits
// longer than the limit is refused with `busy`, which the server answers with 503 rather than with a growing queue.

const busy = Symbol.for('broadsheet.busy')

/** How long a transaction may wait for a lane, in milliseconds. */
const waitLimit = 10_000

/** Recognised by its brand, because modules may be loaded twice. */
export const isBusyError = (error: unknown): boolean => Object(error)[busy] === true

interface Waiter<T> {
  take(lane: T): void
}

export class Lanes<T> {
  readonly #free: T[]
  readonly #waiting: Waiter<T>[] = []
  readonly #limit: number
  readonly #count: number

  constructor(lanes: T[], limit = waitLimit) {
    this.#free = [...lanes]
    this.#count = lanes.length
    this.#limit = limit
  }

  take(): Promise<T> {
    const lane = this.#free.pop()
    if (lane !== undefined) return Promise.resolve(lane)
    return new Promise((resolve, reject) => {
      const waiter: Waiter<T> = {
        take: (given) => {
          clearTimeout(timer)
          resolve(given)
        },
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        reject(Object.assign(new Error(`The database was busy for ${this.#limit} ms.`), { [busy]: true }))
      }, this.#limit)
      this.#waiting.push(waiter)
    })
  }

  /** Gives a lane back, exactly once for each take. */
  give(lane: T): void {
    const next = this.#waiting.shift()
    if (next) next.take(lane)
    else this.#free.push(lane)
  }

  /** Waits for every lane, for closing. */
  takeAll(): Promise<T[]> {
    return Promise.all(Array.from({ length: this.#count }, () => this.take()))
  }
}
