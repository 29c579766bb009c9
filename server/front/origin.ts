// What the front asks for pages: anything that answers like an HTTP origin. The front knows nothing of news, and the
// origin nothing of caching; the renderers are the one there is.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A page, whole. Of its headers `surrogate-key` and `surrogate-control` are for caches only. */
export interface Rendered {
  status: number
  headers: Record<string, string>
  body: Buffer
}

export interface Origin {
  /** The page of a path and query as of a moment. Rejects with `overloaded()` at once when too many wait already. */
  page(target: string, now: Date): Promise<Rendered>
  /** Streams a request through, both ways. */
  pass(request: IncomingMessage, response: ServerResponse): void
  isReady(): boolean
}

const brand = Symbol.for('broadsheet.overloaded')

/** The error of an origin that has too much to do to take one more request. */
export const overloaded = (): Error => Object.assign(new Error('Too many pages wait to be made.'), { [brand]: true })

/** Recognised by its brand, because modules may be loaded twice. */
export const isOverloaded = (error: unknown): boolean => Object(error)[brand] === true
