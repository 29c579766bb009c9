// Who makes which page: each goes to the least busy renderer that has a place, or waits in a bounded line, or is refused
// at once. A page over which a renderer died is made again alone, before those that are new.
import type { ChildProcess } from 'node:child_process'
import { overloaded } from '../front/origin.ts'
import { Line } from './line.ts'
import { leastBusy, type Renderer } from './renderer.ts'

export interface Limits {
  /** How many pages one renderer makes at a time. */
  concurrency: number
  /** How many pages may wait. */
  longestLine: number
  /** A page that would have to wait for longer, in ms, is refused at once. */
  longestWait: number
}

const longestDeskLine = 256

export class Places {
  readonly #limits: Limits
  readonly #ready = new Map<ChildProcess, Renderer>()
  readonly #line: Line<Renderer>
  /** Pages over which a renderer died. */
  readonly #retries = new Line<Renderer>(Number.POSITIVE_INFINITY)
  /** Requests of the desk, which take no place, while no renderer is there. */
  readonly #desk = new Line<Renderer>(longestDeskLine)
  /** Moving mean of how long a page takes with as many at a time as there are, in ms. */
  #mean = 30
  #isClosed = false

  constructor(limits: Limits) {
    this.#limits = limits
    this.#line = new Line(limits.longestLine)
  }

  get renderers(): Renderer[] {
    return [...this.#ready.values()]
  }

  get waiting(): number {
    return this.#line.length + this.#retries.length
  }

  of = (child: ChildProcess): Renderer | undefined => this.#ready.get(child)

  add(child: ChildProcess, renderer: Renderer): void {
    this.#ready.set(child, renderer)
    this.#serve()
  }

  remove(child: ChildProcess): void {
    this.#ready.delete(child)
  }

  /** A place for a page; `give` gives it back. Rejects with `overloaded()`: at once, or at the deadline. */
  async take(deadline: number): Promise<Renderer> {
    if (this.#isClosed) throw overloaded()
    const free = this.#line.length === 0 ? this.#takeFree() : undefined
    if (free) return free
    if (this.#line.isFull || this.#expectedWait() > this.#limits.longestWait) throw overloaded()
    return this.#line.wait(until(deadline))
  }

  /** A renderer that makes nothing else meanwhile. */
  async takeAlone(deadline: number): Promise<Renderer> {
    if (this.#isClosed) throw overloaded()
    const idle = this.#retries.length === 0 ? this.#takeIdle() : undefined
    return idle ?? this.#retries.wait(until(deadline))
  }

  /** `ms`: how long the page took, if it was made. */
  give(renderer: Renderer, ms: number | undefined): void {
    if (ms !== undefined) this.#mean += (ms - this.#mean) / 10
    renderer.inFlight -= 1
    renderer.isAlone = false
    this.#serve()
  }

  /** Any renderer for the desk, undefined when there is none in time. */
  async any(deadline: number): Promise<Renderer | undefined> {
    if (this.#isClosed || this.#desk.isFull) return undefined
    return leastBusy(this.#usable()) ?? (await this.#desk.wait(until(deadline)).catch(() => undefined))
  }

  /** A connection to it broke: nothing is asked of it until it proves alive. */
  suspect(renderer: Renderer): void {
    renderer.suspect(() => this.#serve())
  }

  /** Refuses whoever waits, and whoever comes. */
  close(): void {
    this.#isClosed = true
    for (const line of [this.#line, this.#retries, this.#desk]) line.refuseAll(overloaded())
  }

  #takeFree(): Renderer | undefined {
    if (this.#retries.length > 0) return undefined
    return this.#take(({ inFlight, isAlone }) => !isAlone && inFlight < this.#limits.concurrency)
  }

  #takeIdle(): Renderer | undefined {
    const renderer = this.#take(({ inFlight }) => inFlight === 0)
    if (renderer) renderer.isAlone = true
    return renderer
  }

  #take(canTake: (renderer: Renderer) => boolean): Renderer | undefined {
    const renderer = leastBusy(this.#usable().filter(canTake))
    if (renderer) renderer.inFlight += 1
    return renderer
  }

  #usable = () => this.renderers.filter(({ isSuspect }) => !isSuspect)

  /** In ms; while none is there, only the length of the line counts. */
  #expectedWait(): number {
    const places = this.#ready.size * this.#limits.concurrency
    return places === 0 ? 0 : ((this.#line.length + 1) * this.#mean) / places
  }

  #serve(): void {
    this.#retries.serve(() => this.#takeIdle())
    this.#line.serve(() => this.#takeFree())
    this.#desk.serve(() => leastBusy(this.#usable()))
  }
}

const until = (deadline: number) => Math.max(1, deadline - performance.now())
