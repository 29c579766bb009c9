// The renderers as the front's origin: so many processes kept alive, each page given to the least busy one, asked again
// of another when one dies over it, and refused at once when too many wait.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { log } from '#log.ts'
import { type Kept, keepChild, type Told } from '../children.ts'
import { isOverloaded, type Origin, type Rendered } from '../front/origin.ts'
import { askForPage, isBroken } from './ask.ts'
import { passThrough } from './pass.ts'
import { type Limits, Places } from './places.ts'
import { Renderer } from './renderer.ts'

export interface RenderersOptions extends Partial<Limits> {
  /** How many processes. */
  count: number
  /** What they run; tests have their own. */
  program?: string
  /** One that has more, in bytes, is replaced. */
  memoryLimit?: number
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
/** Room for the young objects of a page or two: collecting them more often takes a tenth of a start. */
const flags = ['--min-semi-space-size=16', '--max-semi-space-size=16']

class Pool implements Renderers {
  readonly #options: RenderersOptions & typeof defaults
  readonly #secret = randomBytes(32).toString('base64url')
  readonly #places: Places
  readonly #kept: Kept[] = []
  readonly #count = { renders: 0, failures: 0, refused: 0, retries: 0, replaced: 0, inFlight: 0, passing: 0 }
  #isClosing = false

  constructor(options: RenderersOptions) {
    this.#options = { ...defaults, ...options }
    this.#places = new Places(this.#options)
  }

  async start(): Promise<void> {
    await this.#keep().started
    for (let number = 1; number < this.#options.count; number++) this.#keep()
  }

  isReady = () => !this.#isClosing && this.#places.renderers.length > 0

  numbers(): Numbers {
    const { replaced, ...counts } = this.#count
    const { renderers, waiting } = this.#places
    return {
      ...counts,
      ready: renderers.length,
      restarts: this.#kept.reduce((sum, kept) => sum + kept.restarts(), replaced),
      waiting,
      rss: renderers.reduce((sum, { rss }) => sum + rss, 0),
    }
  }

  async page(target: string, now: Date): Promise<Rendered> {
    const deadline = performance.now() + this.#options.patience
    for (let attempt = 1; ; attempt++) {
      try {
        const renderer = await this.#places[attempt === 1 ? 'take' : 'takeAlone'](deadline)
        return await this.#ask(renderer, target, now)
      } catch (error) {
        if (!isBroken(error) || attempt === attempts || this.#isClosing) {
          this.#count[isOverloaded(error) ? 'refused' : 'failures'] += 1
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
    this.#places.close()
    await Promise.all(this.#kept.map((kept) => kept.close()))
  }

  #keep(): Kept {
    const kept = keepChild({
      name: 'renderer',
      program: this.#options.program,
      greeting: { secret: this.#secret },
      flags,
      // An upload or an event stream of the desk may take that long.
      drainLimit: 60_000,
      onReady: (child, port) => this.#places.add(child, new Renderer(child.pid ?? 0, Number(port))),
      onTold: (child, told) => this.#weigh(child, told, kept),
      onGone: (child) => this.#places.remove(child),
    })
    this.#kept.push(kept)
    return kept
  }

  /** Replaces the one that has grown too large, before the machine does. */
  #weigh(child: ChildProcess, { rss = 0 }: Told, kept: Kept): void {
    const renderer = this.#places.of(child)
    if (!renderer) return
    renderer.rss = rss
    if (rss <= this.#options.memoryLimit || !kept.replace()) return
    this.#count.replaced += 1
    log.warn('renderer.grown', { pid: child.pid, rss, limit: this.#options.memoryLimit })
  }

  async #ask(renderer: Renderer, target: string, now: Date): Promise<Rendered> {
    const began = performance.now()
    const { port, agent } = renderer
    const headers = { 'x-press-secret': this.#secret, 'x-press-now': String(now.getTime()) }
    let ms: number | undefined
    this.#count.inFlight += 1
    try {
      const page = await askForPage({ port, agent, headers, target, timeLimit: this.#options.timeLimit })
      ms = performance.now() - began
      this.#count.renders += 1
      if (page.status >= 500) this.#count.failures += 1
      this.#options.onRender?.(ms, page.status)
      return page
    } catch (error) {
      if (isBroken(error)) this.#places.suspect(renderer)
      throw error
    } finally {
      this.#count.inFlight -= 1
      this.#places.give(renderer, ms)
    }
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A body is gone once it was sent: only what has none, and changes nothing, is asked again.
    const tries = request.method === 'GET' || request.method === 'HEAD' ? 2 : 1
    const deadline = performance.now() + this.#options.patience
    for (let attempt = 1; attempt <= tries; attempt++) {
      const renderer = await this.#places.any(deadline)
      if (response.destroyed) return
      if (!renderer) break
      if ((await this.#stream(renderer, request, response)) === 'ended') return
      this.#places.suspect(renderer)
    }
    if (!response.destroyed) this.#options.refuse(request, response)
  }

  async #stream(renderer: Renderer, request: IncomingMessage, response: ServerResponse) {
    const { port, agent } = renderer
    renderer.passing += 1
    this.#count.passing += 1
    const how = await passThrough({ port, agent, secret: this.#secret }, request, response)
    renderer.passing -= 1
    this.#count.passing -= 1
    return how
  }
}
