// What a conversion could not keep as it was, so that an import can name it instead of losing it in silence.

export type Loss = { what: string; times: number }

/** Collects losses under short names such as `<marquee>` or `a link with an unsafe address`. */
export class Losses {
  readonly #times = new Map<string, number>()

  note(what: string, times = 1): void {
    // Element and shortcode names come from the input: there may be a million different ones.
    const known = this.#times.has(what) || this.#times.size < 1000
    const name = known ? what : 'other markup'
    this.#times.set(name, (this.#times.get(name) ?? 0) + times)
  }

  list(): Loss[] {
    return [...this.#times].map(([what, times]) => ({ what, times }))
  }
}
