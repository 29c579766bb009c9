// What /metrics tells: plain counters that cost an answer one addition, written in Prometheus' text format when asked.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Outcome } from './front.ts'
import type { PageCache } from './page-cache.ts'

export class Metrics {
  readonly #registry = new Registry()
  readonly #answers: Record<Outcome, number> = { hit: 0, miss: 0, stale: 0, pass: 0, file: 0, refused: 0, failed: 0 }
  #bytes = 0
  readonly #renders: Histogram<'status'>
  readonly #lag: Histogram
  readonly #touched: Counter

  constructor() {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#renders = new Histogram({
      name: 'broadsheet_render_seconds',
      help: 'Time to make a page, by its status.',
      labelNames: ['status'],
      buckets: [0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5, 10],
      registers,
    })
    this.#lag = new Histogram({
      name: 'broadsheet_purge_lag_seconds',
      help: 'Time from the moment of a change to its purge; its count is the number of purges.',
      buckets: [0.001, 0.005, 0.025, 0.1, 0.3, 1, 5],
      registers,
    })
    this.#touched = new Counter({
      name: 'broadsheet_purged_pages_total',
      help: 'Pages that purges touched.',
      registers,
    })
    this.#read('answers_total', 'Answers, by how they were made.', 'outcome', () => this.#answers)
    this.#read('body_bytes_total', 'Bytes of bodies sent.', undefined, () => this.#bytes)
  }

  answered(outcome: Outcome, bytes: number): void {
    this.#answers[outcome]++
    this.#bytes += bytes
  }

  rendered(status: number, ms: number): void {
    this.#renders.observe({ status }, ms / 1000)
  }

  /** `lag` in ms. */
  purged(lag: number, pages: number): void {
    this.#lag.observe(Math.max(0, lag) / 1000)
    this.#touched.inc(pages)
  }

  /** Tells of a cache and its origin from now on. */
  watch(cache: PageCache, origin: () => Readonly<Record<string, number>>): void {
    const { shelf } = cache
    this.#read('cache_pages', 'Pages kept.', undefined, () => shelf.count)
    this.#read('cache_bytes', 'Memory that kept pages take.', undefined, () => shelf.bytes)
    this.#read('cache_evictions_total', 'Pages given up for want of memory.', undefined, () => shelf.evictions)
    this.#read('renders_in_flight', 'Addresses being rendered for the cache.', undefined, () => cache.flights)
    this.#read('outbox_reachable', '1 while changes can be read.', undefined, () => Number(cache.follower.isReachable))
    this.#read('renderers', 'Of the rendering processes.', 'of', origin)
  }

  /** The text and its content type. */
  async text(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() }
  }

  /** A number, or one a label, that is read when it is asked for. */
  #read(
    name: string,
    help: string,
    label: string | undefined,
    value: () => number | Readonly<Record<string, number>>,
  ): void {
    new Gauge({
      name: `broadsheet_${name}`,
      help,
      labelNames: label ? [label] : [],
      registers: [this.#registry],
      collect() {
        const now = value()
        if (typeof now === 'number') return this.set(now)
        for (const [of, number] of Object.entries(now)) this.set({ [label as string]: of }, number)
      },
    })
  }
}
