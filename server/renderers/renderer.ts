// A renderer's process as the front's side sees it: where it listens, how busy it is, whether it can be asked.
import http from 'node:http'

export class Renderer {
  readonly pid: number
  readonly port: number
  readonly agent = new http.Agent({ keepAlive: true })
  /** Pages being made. */
  inFlight = 0
  /** It makes one page that nothing is to be made beside. */
  isAlone = false
  /** Requests of the desk being streamed. */
  passing = 0
  rss = 0
  #isSuspect = false

  constructor(pid: number, port: number) {
    this.pid = pid
    this.port = port
  }

  get isSuspect(): boolean {
    return this.#isSuspect
  }

  /** A connection broke: it is most likely dead, and we are told so in a moment. `then` runs when it proves alive. */
  suspect(then: () => void): void {
    if (this.#isSuspect) return
    this.#isSuspect = true
    setTimeout(() => {
      this.#isSuspect = false
      then()
    }, 250).unref()
  }
}

/** The least busy one; undefined when there is none. */
export const leastBusy = (renderers: Renderer[]): Renderer | undefined =>
  renderers.toSorted((a, b) => a.inFlight - b.inFlight || a.passing - b.passing)[0]
