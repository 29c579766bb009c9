// What a conversion could not keep as it was, so that an import can name it instead of losing it in silence.

/** `text` are the words that went with it, when they can be read nowhere else. */
export type Loss = { what: string; times: number; text?: string }

// Lost words are for a person to look through, and to take back what they miss: not a second copy of a huge paste.
const ROOM = 100_000

/** Collects losses under short names such as `<marquee>` or `a link with an unsafe address`. */
export class Losses {
  readonly #times = new Map<string, number>()
  readonly #texts = new Map<string, string[]>()
  #room = ROOM

  note(what: string, times = 1): void {
    const name = this.#nameOf(what)
    this.#times.set(name, (this.#times.get(name) ?? 0) + times)
  }

  /** A loss that takes words with it. */
  noteText(what: string, text: string): void {
    this.note(what)
    const words = text.replace(/\s+/g, ' ').trim()
    const kept = words.slice(0, this.#room).toWellFormed()
    if (kept.length < words.length) this.note('characters of what was left out', words.length - kept.length)
    if (kept === '') return
    this.#room -= kept.length
    const name = this.#nameOf(what)
    const texts = this.#texts.get(name)
    if (texts) texts.push(kept)
    else this.#texts.set(name, [kept])
  }

  /** Everything that another collection has. */
  add(other: Losses): void {
    for (const { what, times, text } of other.list()) {
      if (text !== undefined) this.noteText(what, text)
      this.note(what, text === undefined ? times : times - 1)
    }
  }

  list(): Loss[] {
    return [...this.#times].map(([what, times]) => {
      const texts = this.#texts.get(what)
      return texts ? { what, times, text: texts.join(' · ') } : { what, times }
    })
  }

  // Element and shortcode names come from the input: there may be a million different ones.
  #nameOf(what: string): string {
    return this.#times.has(what) || this.#times.size < 1000 ? what : 'other markup'
  }
}
