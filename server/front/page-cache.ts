// An HTTP cache in memory that knows nothing of news (decision 017). One render an address at a time; a page that was
// begun before a change of what it is made of is made again, never kept and never served.
import { type Entry, makeEntry } from './entry.ts'
import { isOverloaded, type Origin, overloaded } from './origin.ts'
import { Follower, type Outbox, type Purge } from './outbox.ts'
import { Shelf } from './shelf.ts'

export type How = 'hit' | 'miss' | 'stale'

export interface Served {
  entry: Entry
  how: How
}

export interface Setting {
  origin: Origin
  outbox: Outbox
  /** Memory for pages, in bytes; 0 keeps nothing. */
  bytes: number
  /** Sends the surrogate headers on. */
  forEdge: boolean
  /** ms since 1970. */
  clock(): number
  /** Told of a purge applied, `lag` ms after its moment, and how many entries it touched. */
  purged(lag: number, entries: number): void
  failed(event: string, error: unknown): void
}

/** A page, the count of purges at which its last rendering began, and whether it was touched since. */
interface Made {
  entry: Entry
  begun: number
  isOld: boolean
}

/** A page whose parts change faster than it can be made is served as it is in the end, and not kept. */
const mostAttempts = 5
/** What is asked for this often is rendered again at once when it was dropped: entries, and within so many ms. */
const hottest = 20
const recently = 60_000

export class PageCache {
  readonly shelf: Shelf
  readonly follower: Follower
  readonly #setting: Setting
  readonly #flights = new Map<string, Promise<Made>>()
  /** When, as a count of purges, a key was last touched; only as long as pages are being made. */
  readonly #touchedAt = new Map<string, number>()
  readonly #toRefresh = new Set<string>()
  #isRefreshing = false
  #purges = 0
  #forgottenAt = 0

  constructor(setting: Setting) {
    this.#setting = setting
    this.shelf = new Shelf(setting.bytes)
    this.follower = new Follower({
      outbox: setting.outbox,
      apply: (purge, now) => this.#apply(purge, now),
      lost: () => this.#forgetAll(),
      failed: (error) => setting.failed('outbox.unreachable', error),
    })
  }

  /** The entry of an address when it can be served at once; an address is only ever kept in its canonical form. */
  hit(address: string, now: number): Entry | undefined {
    if (!this.follower.isCurrent(now)) return undefined
    const entry = this.shelf.get(address)
    return entry && now < entry.freshUntil ? counted(entry, now) : undefined
  }

  /** The page of an address, kept or made. Rejects when it cannot be made and none may stand in for it. */
  async get(address: string): Promise<Served> {
    await this.follow()
    const now = this.#setting.clock()
    const old = this.shelf.get(address)
    if (old && now < old.freshUntil) return { entry: counted(old, now), how: 'hit' }
    if (old && now < old.staleUntil) {
      void this.#refresh(address)
      return { entry: old, how: 'stale' }
    }
    try {
      return { entry: await this.#makeFor(address), how: 'miss' }
    } catch (error) {
      const standIn = this.shelf.get(address)
      if (standIn && now < standIn.errorUntil) return { entry: standIn, how: 'stale' }
      throw error
    }
  }

  /** Applies what was written since it last looked. */
  async follow(): Promise<void> {
    const now = this.#setting.clock()
    if (!this.follower.isCurrentStill(now)) await this.follower.catchUp(now)
  }

  /** Pages being made. */
  get flights(): number {
    return this.#flights.size
  }

  /** For one reader: never older than what was written before the page was asked for. */
  async #makeFor(address: string): Promise<Entry> {
    const asked = this.#purges
    for (;;) {
      const { entry, begun, isOld } = await this.#make(address)
      // What changes faster than it is made is good only for those who asked before it was begun.
      if (!isOld || begun >= asked) return entry
    }
  }

  #make(address: string): Promise<Made> {
    const flying = this.#flights.get(address)
    if (flying) return flying
    const flight = this.#render(address).finally(() => {
      this.#flights.delete(address)
      if (this.#flights.size === 0) this.#touchedAt.clear()
    })
    this.#flights.set(address, flight)
    return flight
  }

  async #render(address: string): Promise<Made> {
    const { origin, clock, forEdge } = this.#setting
    for (let attempt = 1; ; attempt++) {
      await this.follow()
      const begun = this.#purges
      const now = clock()
      const page = await origin.page(address, new Date(now))
      if (page.status === 503) throw overloaded()
      if (page.status >= 500) throw new Error(`The origin answered ${page.status}.`)
      const entry = await makeEntry(address, page, now, forEdge)
      await this.follow()
      const isOld = this.#forgottenAt > begun || entry.keys.some((key) => (this.#touchedAt.get(key) ?? 0) > begun)
      if (isOld && attempt < mostAttempts) continue
      if (!isOld && entry.freshUntil > clock()) this.#keep(entry)
      return { entry, begun, isOld }
    }
  }

  #keep(entry: Entry): void {
    const before = this.shelf.get(entry.address)
    if (before) entry.hits = Math.floor(before.hits / 2)
    this.shelf.put(entry)
  }

  /** Behind the readers' backs, one after the other: who waits for a page goes before them. */
  async #refresh(...addresses: string[]): Promise<void> {
    for (const address of addresses) this.#toRefresh.add(address)
    if (this.#isRefreshing) return
    this.#isRefreshing = true
    for (const address of this.#toRefresh) {
      this.#toRefresh.delete(address)
      const kept = this.shelf.get(address)
      if (kept && kept.freshUntil > this.#setting.clock()) continue
      await this.#make(address).catch((error) => {
        if (!isOverloaded(error)) this.#setting.failed('refresh.failed', error)
      })
    }
    this.#isRefreshing = false
  }

  #apply({ keys, hard, from }: Purge, now: number): void {
    this.#purges++
    if (this.#flights.size > 0) for (const key of keys) this.#touchedAt.set(key, this.#purges)
    const touched = [...this.shelf.madeOf(keys)]
    if (hard) this.#drop(touched, now)
    else for (const entry of touched) entry.freshUntil = Math.min(entry.freshUntil, now)
    this.#setting.purged(now - from, touched.length)
  }

  #forgetAll(): void {
    this.#forgottenAt = ++this.#purges
    this.shelf.clear()
  }

  #drop(entries: Entry[], now: number): void {
    for (const { address } of entries) this.shelf.drop(address)
    const hot = entries.filter(({ status, hits, hitAt }) => status === 200 && hits > 1 && now - hitAt < recently)
    hot.sort((a, b) => b.hits - a.hits)
    void this.#refresh(...hot.slice(0, hottest).map(({ address }) => address))
  }
}

function counted(entry: Entry, now: number): Entry {
  entry.hits++
  entry.hitAt = now
  return entry
}
