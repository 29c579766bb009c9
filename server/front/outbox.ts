// Follows the outbox: what writes have touched, read row by row in the order of their commits. A row is written in the
// transaction of the change itself, so that neither a crash nor another process can change a page unnoticed.

export interface Purge {
  /** Counted up without a gap, in the order of the commits. */
  position: number
  keys: readonly string[]
  /** Hard: gone at once. Soft: may be served once more while it is made again. */
  hard: boolean
  /** When it becomes true, in ms since 1970: ahead for what is scheduled. */
  from: number
}

/** Where the rows come from. */
export interface Outbox {
  /** Differs after every commit by anybody; cheap enough to be asked before every answer. */
  version(): number
  after(position: number): Promise<Purge[]>
  /** Rows that become true after a moment in ms. */
  dueAfter(now: number): Promise<Purge[]>
  newest(): Promise<number>
}

export interface Following {
  outbox: Outbox
  /** Told of every purge at its moment, in order. */
  apply(purge: Purge, now: number): void
  /** Told when rows are missing: anything may have been touched. */
  lost(): void
  /** Told when the outbox cannot be read; it is asked again. */
  failed(error: unknown): void
}

export class Follower {
  readonly #following: Following
  #version = Number.NaN
  #position = 0
  #due: Purge[] = []
  #isAsked = false
  readonly #nextTurn = () => {
    this.#isAsked = false
  }
  #wasCurrent = true
  #reading: Promise<void> | undefined
  #isReachable = true

  constructor(following: Following) {
    this.#following = following
  }

  /** False while the outbox cannot be read: what is kept may be older than what was written. */
  get isReachable(): boolean {
    return this.#isReachable
  }

  /** Begins at the newest row: nothing is kept yet that an older one could be about. */
  async begin(now: number): Promise<void> {
    const { outbox } = this.#following
    this.#version = outbox.version()
    this.#position = await outbox.newest()
    this.#due = (await outbox.dueAfter(now)).filter(({ position }) => position <= this.#position)
    this.#due.sort(byMoment)
  }

  /**
   * True when every commit until now has been applied. Asks at most once a turn of the event loop: whatever is answered in
   * a turn had come before it began. `now` in ms.
   */
  isCurrent(now: number): boolean {
    if (this.#isAsked) return this.#reading === undefined && this.#wasCurrent && !this.#isDue(now)
    this.#isAsked = true
    setImmediate(this.#nextTurn)
    return this.isCurrentStill(now)
  }

  /** The same, asked anew: within a turn of ours anybody may have written. */
  isCurrentStill(now: number): boolean {
    if (this.#reading) return false
    this.#applyDue(now)
    this.#wasCurrent = this.#ask()
    return this.#wasCurrent
  }

  #ask(): boolean {
    try {
      const isCurrent = this.#following.outbox.version() === this.#version
      // It answers again, and has nothing new: otherwise it is read, which tells.
      if (isCurrent) this.#isReachable = true
      return isCurrent
    } catch (error) {
      this.#fail(error)
      return true
    }
  }

  /** Resolves when every commit until now has been applied, or the outbox could not be read. */
  catchUp(now: number): Promise<void> {
    this.#reading ??= this.#read(now).finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #read(now: number): Promise<void> {
    const { outbox } = this.#following
    try {
      for (let version = outbox.version(); version !== this.#version; version = outbox.version()) {
        for (const purge of await outbox.after(this.#position)) this.#take(purge, now)
        this.#version = version
      }
      this.#isReachable = true
      this.#wasCurrent = true
    } catch (error) {
      this.#fail(error)
    }
    this.#applyDue(now)
  }

  #take(purge: Purge, now: number): void {
    // Pruned before it was read: this process was asleep for longer than rows are kept.
    if (purge.position !== this.#position + 1) this.#following.lost()
    this.#position = purge.position
    this.#due.push(purge)
    this.#due.sort(byMoment)
    this.#applyDue(now)
  }

  #isDue(now: number): boolean {
    return this.#due[0] !== undefined && this.#due[0].from <= now
  }

  #applyDue(now: number): void {
    while (this.#isDue(now)) this.#following.apply(this.#due.shift() as Purge, now)
  }

  #fail(error: unknown): void {
    if (this.#isReachable) this.#following.failed(error)
    this.#isReachable = false
    // What is kept is served meanwhile.
    this.#wasCurrent = true
  }
}

const byMoment = (a: Purge, b: Purge) => a.from - b.from || a.position - b.position
