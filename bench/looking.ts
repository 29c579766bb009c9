// Readers who wait for a change: each has a connection of its own and loads its page again as soon as it has it, with the
// tag of what it saw last, as browsers do.
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, ask } from './ask.ts'

/** The clock that all processes of a machine share, in ms. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6

/** In ms: whoever has not seen it by then never will. */
const patience = 10_000
/** Between an answer and the next request. With dozens of pages watched, less would measure the watching. */
const pause = 15

/** Moments of `clock()`. */
export interface Looked {
  /** When the first right answer was there; Infinity when none ever was. */
  shown: number
  /** When the last request was sent that still got the old page. */
  askedInVain: number
}

export class Looking {
  readonly #agent = new http.Agent({ keepAlive: true })
  readonly #port: number

  constructor(port: number) {
    this.#port = port
  }

  /** Asks until an answer is as wanted. */
  async until(path: string, isWanted: (answer: Answer) => boolean): Promise<Looked> {
    let headers: Record<string, string> = {}
    let askedInVain = 0
    for (const end = clock() + patience; clock() < end; await wait(pause)) {
      const asked = clock()
      const answer = await ask(this.#port, path, { agent: this.#agent, headers })
      if (answer.status !== 304 && isWanted(answer)) return { shown: clock(), askedInVain }
      askedInVain = asked
      const { etag } = answer.headers
      headers = etag ? { 'if-none-match': etag } : {}
    }
    return { shown: Number.POSITIVE_INFINITY, askedInVain }
  }

  end(): void {
    this.#agent.destroy()
  }
}

export interface Change {
  does: 'publish' | 'change' | 'withdraw'
  /** On the article's own page, not where others show it. */
  isArticle: boolean
  headline: string
  /** The headline until now. */
  before: string
}

/** Whether a page is as it must be after the change. */
export function isShown({ does, isArticle, headline, before }: Change, { status, body }: Answer): boolean {
  if (does === 'withdraw') return isArticle ? status === 410 : status === 200 && !body.includes(headline)
  // The new headline begins with the old one, which alone is followed by markup.
  const isOldGone = does === 'publish' || !body.includes(`${before}<`)
  return status === 200 && body.includes(headline) && isOldGone
}
