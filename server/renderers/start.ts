// The renderers as the front's origin: so many processes kept alive, each page given to the least busy one, asked again
// of another when one dies over it, and refused at once when too many wait.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { log } from '#log.ts'
import { type Kept, keepChild, type Told } from '../children.ts'
import { type Origin, overloaded, type Rendered } from '../front/origin.ts'
import { askForPage, isBroken } from './ask.ts'
import { Line } from './line.ts'
import { passThrough } from './pass.ts'
import { leastBusy, Renderer } from './renderer.ts'

export interface RenderersOptions {
  /** How many processes. */
  count: number
  /** What they run; tests have their own. */
  program?: string
  /** One that has more, in bytes, is replaced. */
  memoryLimit?: number
  /** How many pages one makes at a time. */
  concurrency?: number
  /** How many pages may wait. */
  longestLine?: number
  /** A page that would have to wait for longer, in ms, is refused at once. */
  longestWait?: number
  /** How long a page, in all its attempts, or a request of the desk waits for a renderer, in ms. */
  patience?: number
  /** For one page, in ms. */
  timeLimit?: number
  /** For each page made: how long it took from asking to its last byte, in ms. */
  onRender?(ms: number, status: number): void
  /** Answers a request of the desk that no renderer can take. */
  refuse?(request: IncomingMessage, response: ServerResponse): void
}

export interface Renderers extends Origin {
  numbers(): Numbers
  /** Ends them within ten seconds; whoever still waits is refused. */
  close(): Promise<void>
}

export interface Numbers {
  /** Renderers that can be asked. */
  ready: number
  /** Pages made so far, whatever their status. */
  renders: number
  /** Pages that could not be made: answered 5xx, or not at all. */
  failures: number
  /** Pages refused because too many waited. */
  refused: number
  /** Pages asked again because a renderer had died. */
  retries: number
  /** Renderers that died and were started again, or were replaced because they had grown. */
  restarts: number
  waiting: number
  inFlight: number
  /** Requests of the desk under way. */
  passing: number
  /** Memory of all of them, in bytes. */
  rss: number
}

/** Starts them and waits for the first; the others follow. Rejects when none can be started. */
export async function startRenderers(options: RenderersOptions): Promise<Renderers> {
  const pool = new Pool(options)
  try {
    await pool.start()
  } catch (error) {
    await pool.close()
    throw error
  }
  return pool
}

const defaults = {
  program: path.resolve(import.meta.dirname, '../renderer/process.ts'),
  memoryLimit: 768 * 1024 * 1024,
  concurrency: 3,
  longestLine: 64,
  longestWait: 2_000,
  patience: 8_000,
  timeLimit: 25_000,
  refuse: (_: IncomingMessage, response: ServerResponse) => {
    const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store', 'retry-after': '5' }
    response.writeHead(503, headers).end('Service unavailable\n')
  },
}

/** How often a page is asked for; again only alone, so that one that kills takes no other with it twice. */
const attempts = 4
const longestDeskLine = 256
/** Room for the young objects of a page or two: collecting them more often takes a tenth of a start. */
const flags = ['--min-semi-space-size=16', '--max-semi-space-size=16']

class Pool implements Renderers {
  readonly #options: RenderersOptions & typeof defaults
  readonly #secret = randomBytes(32).toString('base64url')
  readonly #ready = new Map<ChildProcess, Renderer>()
  readonly #kept: Kept[] = []
  readonly #line: Line<Renderer>
  /** Pages over which a renderer died. */
  readonly #retries = new Line<Renderer>(Number.POSITIVE_INFINITY)
  /** Requests of the desk that wait for any renderer to be there. */
  readonly #deskLine: Line<Renderer>
  readonly #count = { renders: 0, failures: 0, refused: 0, retries: 0, replaced: 0, inFlight: 0, passing: 0 }
  /** Moving mean of how long a page takes with as many at a time as there are, in ms. */
  #mean = 30
  #isClosing = false

  constructor(options: RenderersOptions) {
    this.#options = { ...defaults, ...options }
    this.#line = new Line(this.#options.longestLine)
    this.#deskLine = new Line(longestDeskLine)
  }

  async start(): Promise<void> {
    await this.#keep().started
    for (let number = 1; number < this.#options.count; number++) this.#keep()
  }

  isReady = () => !this.#isClosing && this.#ready.size > 0

  numbers(): Numbers {
    const { replaced, ...counts } = this.#count
    return {
      ...counts,
      ready: this.#ready.size,
      restarts: this.#kept.reduce((sum, kept) => sum + kept.restarts(), replaced),
      waiting: this.#line.length + this.#retries.length,
      rss: [...this.#ready.values()].reduce((sum, { rss }) => sum + rss, 0),
    }
  }

  async page(target: string, now: Date): Promise<Rendered> {
    const deadline = performance.now() + this.#options.patience
    for (let attempt = 1; ; attempt++) {
      const renderer = attempt === 1 ? await this.#place(deadline) : await this.#placeAlone(deadline)
      try {
        return await this.#ask(renderer, target, now)
      } catch (error) {
        if (!isBroken(error) || attempt === attempts || this.#isClosing) {
          this.#count.failures += 1
          throw error
        }
        this.#count.retries += 1
        log.warn('page.retried', { path: target })
      }
    }
  }

  pass(request: IncomingMessage, response: ServerResponse): void {
    this.#pass(request, response).catch((error) => {
      log.error('pass.failed', error, { path: request.url })
      response.destroy()
    })
  }

  async close(): Promise<void> {
    this.#isClosing = true
    for (const line of [this.#line, this.#retries]) line.refuseAll(overloaded())
    this.#deskLine.refuseAll(overloaded())
    await Promise.all(this.#kept.map((kept) => kept.close()))
    for (const { agent } of this.#ready.values()) agent.destroy()
  }

  #keep(): Kept {
    const kept = keepChild({
      name: 'renderer',
      program: this.#options.program,
      greeting: { secret: this.#secret },
      flags,
      // An upload or an event stream of the desk may take that long.
      drainLimit: 60_000,
      onReady: (child, port) => {
        this.#ready.set(child, new Renderer(child.pid ?? 0, Number(port)))
        this.#serve()
      },
      onTold: (child, told) => this.#weigh(child, told, kept),
      onGone: (child) => this.#ready.delete(child),
    })
    this.#kept.push(kept)
    return kept
  }

  /** Replaces the one that has grown too large, before the machine does. */
  #weigh(child: ChildProcess, { rss = 0 }: Told, kept: Kept): void {
    const renderer = this.#ready.get(child)
    if (!renderer) return
    renderer.rss = rss
    if (rss <= this.#options.memoryLimit || !kept.replace()) return
    this.#count.replaced += 1
    log.warn('renderer.grown', { pid: child.pid, rss, limit: this.#options.memoryLimit })
  }

  /** A place at a renderer, taken: `#ask` gives it back. */
  async #place(deadline: number): Promise<Renderer> {
    const free = this.#line.length === 0 && !this.#isClosing ? this.#takeFree() : undefined
    if (free) return free
    const isRefused = this.#isClosing || this.#line.isFull || this.#expectedWait() > this.#options.longestWait
    return this.#wait(isRefused ? undefined : this.#line, deadline)
  }

  /** A renderer that makes nothing else. Whoever comes new waits until those are served. */
  async #placeAlone(deadline: number): Promise<Renderer> {
    const idle = this.#retries.length === 0 ? this.#takeIdle() : undefined
    return idle ?? this.#wait(this.#retries, deadline)
  }

  async #wait(line: Line<Renderer> | undefined, deadline: number): Promise<Renderer> {
    try {
      if (!line) throw overloaded()
      return await line.wait(Math.max(1, deadline - performance.now()))
    } catch (error) {
      this.#count.refused += 1
      throw error
    }
  }

  #takeFree(): Renderer | undefined {
    if (this.#retries.length > 0) return undefined
    return this.#take(({ inFlight, isAlone }) => !isAlone && inFlight < this.#options.concurrency)
  }

  #takeIdle(): Renderer | undefined {
    const renderer = this.#take(({ inFlight }) => inFlight === 0)
    if (renderer) renderer.isAlone = true
    return renderer
  }

  #take(canTake: (renderer: Renderer) => boolean): Renderer | undefined {
    const renderer = leastBusy(this.#usable().filter(canTake))
    if (!renderer) return undefined
    renderer.inFlight += 1
    this.#count.inFlight += 1
    return renderer
  }

  #usable = () => [...this.#ready.values()].filter(({ isSuspect }) => !isSuspect)

  /** In ms; while none is there, only the length of the line counts. */
  #expectedWait(): number {
    const places = this.#ready.size * this.#options.concurrency
    return places === 0 ? 0 : ((this.#line.length + 1) * this.#mean) / places
  }

  async #ask(renderer: Renderer, target: string, now: Date): Promise<Rendered> {
    const began = performance.now()
    const { port, agent } = renderer
    const headers = { 'x-press-secret': this.#secret, 'x-press-now': String(now.getTime()) }
    try {
      const page = await askForPage({ port, agent, headers, target, timeLimit: this.#options.timeLimit })
      const ms = performance.now() - began
      this.#mean += (ms - this.#mean) / 10
      this.#count.renders += 1
      if (page.status >= 500) this.#count.failures += 1
      this.#options.onRender?.(ms, page.status)
      return page
    } catch (error) {
      if (isBroken(error)) renderer.suspect(() => this.#serve())
      throw error
    } finally {
      renderer.inFlight -= 1
      renderer.isAlone = false
      this.#count.inFlight -= 1
      this.#serve()
    }
  }

  #serve(): void {
    this.#retries.serve(() => this.#takeIdle())
    this.#line.serve(() => this.#takeFree())
    this.#deskLine.serve(() => leastBusy(this.#usable()))
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A body is gone once it was sent: only what has none, and changes nothing, is asked again.
    const tries = request.method === 'GET' || request.method === 'HEAD' ? 2 : 1
    for (let attempt = 1; attempt <= tries; attempt++) {
      const renderer = await this.#anyRenderer()
      if (response.destroyed) return
      if (!renderer) break
      renderer.passing += 1
      this.#count.passing += 1
      const { port, agent } = renderer
      const how = await passThrough({ port, agent, secret: this.#secret }, request, response)
      renderer.passing -= 1
      this.#count.passing -= 1
      if (how === 'ended') return
      renderer.suspect(() => this.#serve())
    }
    if (!response.destroyed) this.#options.refuse(request, response)
  }

  async #anyRenderer(): Promise<Renderer | undefined> {
    if (this.#isClosing || this.#deskLine.isFull) return undefined
    return leastBusy(this.#usable()) ?? (await this.#deskLine.wait(this.#options.patience).catch(() => undefined))
  }
}
