// The words of one article: paragraphs until its length is reached, with a quotation now and then, sub-heads in the long
// ones, and a list or a pull quote where there is room.
import type { Block, Body, Paragraph } from '#lib/body/document.ts'
import { capital, type Phrase } from './grammar.ts'
import { gaps, type Matter } from './matter.ts'
import * as phrases from './phrases.ts'
import { Deck, type Random } from './random.ts'

const shortest = 120
const longest = 1200
const usual = 370
/** Of the logarithm: two thirds are between 215 and 640 words. */
const spread = 0.55

const wordsBetweenSubheads = 230

/** How many words an article gets: most are short, a few are long. */
export const lengthOf = (random: Random): number =>
  Math.round(Math.min(longest - 60, Math.max(shortest + 10, usual * Math.exp(spread * random.normal()))))

export const sentence = (made: Phrase<Matter>, matter: Matter, random: Random): string => capital(made(matter, random))

export interface Words {
  body: Body
  /** As lib/body counts them; counting anew would cost as much as writing (a test compares the two). */
  count: number
}

/** Writes the body; `length` in words is reached and not passed by more than a paragraph. */
export function bodyOf(matter: Matter, length: number, random: Random): Words {
  return new Writing(matter, random).toLength(length)
}

class Writing {
  readonly #matter: Matter
  readonly #random: Random
  readonly #blocks: Block[] = []
  readonly #facts: Deck<Phrase<Matter>>
  readonly #developments: Deck<Phrase<Matter>>
  readonly #contexts: Deck<Phrase<Matter>>
  readonly #reactions: Deck<Phrase<Matter>>
  readonly #quotations: Deck<Phrase<Matter>>
  readonly #subheads: Deck<Phrase<Matter>>
  #words = 0
  #sinceSubhead = 0

  constructor(matter: Matter, random: Random) {
    this.#matter = matter
    this.#random = random
    this.#facts = new Deck(phrases.phrasesOf(matter.theme).facts, random)
    this.#developments = new Deck(phrases.developments, random)
    this.#contexts = new Deck(phrases.contexts, random)
    this.#reactions = new Deck(phrases.reactions, random)
    this.#quotations = new Deck(phrases.quotations, random)
    this.#subheads = new Deck(phrases.subheads, random)
  }

  toLength(length: number): Words {
    this.#paragraph([this.#say(this.#random.pick(phrases.openings)), this.#say(this.#facts.take())])
    const closing = this.#say(this.#random.pick(phrases.closings))
    const room = length - countOf(closing)
    const extras = this.#extrasFor(length)
    while (this.#words < room) {
      const extra = extras.find(({ at }) => this.#words >= at * length)
      if (extra) {
        extras.splice(extras.indexOf(extra), 1)
        extra.write()
      } else if (this.#sinceSubhead > wordsBetweenSubheads && room - this.#words > 90) this.#subhead()
      else if (this.#random.chance(0.24)) this.#quoted()
      else this.#paragraph(this.#sentences(room - this.#words))
    }
    this.#paragraph([closing])
    return { body: { type: 'doc', content: this.#blocks }, count: this.#words }
  }

  /** What stands apart from the running text, and after which part of it. */
  #extrasFor(length: number): { at: number; write: () => void }[] {
    const extras: { at: number; write: () => void }[] = []
    if (length > 260 && this.#random.chance(0.3)) extras.push({ at: 0.4, write: () => this.#blockquote() })
    if (length > 420 && this.#random.chance(0.2)) extras.push({ at: 0.55, write: () => this.#list() })
    if (length > 560 && this.#random.chance(0.35)) extras.push({ at: 0.7, write: () => this.#pullQuote() })
    return extras
  }

  #say(made: Phrase<Matter>): string {
    return sentence(made, this.#matter, this.#random)
  }

  /** Two to four sentences, about what happened rather than about what is known of it. */
  #sentences(room: number): string[] {
    const most = room < 45 ? 2 : this.#random.int(2, 4)
    return Array.from({ length: most }, () => {
      const turn = this.#random.next()
      if (turn < 0.44) return this.#say(this.#facts.take())
      if (turn < 0.72) return this.#say(this.#developments.take())
      return this.#say(turn < 0.88 ? this.#contexts.take() : this.#reactions.take())
    })
  }

  #quoted(): void {
    const said = this.#say(this.#quotations.take())
    const saying = this.#random.pick(phrases.sayings)(this.#matter, this.#random).replace(/,$/, '')
    const rest = this.#random.chance(0.5) ? [this.#say(this.#reactions.take())] : []
    this.#paragraph([`“${said},” ${saying}.`, ...rest])
  }

  #blockquote(): void {
    const attribution = this.#matter.speakers.official.name
    const said = [this.#quotations.take(), this.#quotations.take()].map((each) => `${this.#say(each)}.`)
    const content = [paragraph(said.join(' '))]
    this.#add({ type: 'blockquote', attrs: { attribution }, content }, [...said, attribution])
  }

  #pullQuote(): void {
    const said = `${this.#say(this.#quotations.take())}.`
    const attribution = this.#matter.speakers.expert.name
    this.#add({ type: 'pullQuote', attrs: { attribution }, content: [{ type: 'text', text: said }] }, [
      said,
      attribution,
    ])
  }

  #list(): void {
    const deck = new Deck(phrases.points, this.#random)
    const points = Array.from({ length: this.#random.int(3, 5) }, () => `${this.#say(deck.take())}.`)
    this.#paragraph([`The ${gaps.plain?.(this.#matter, this.#random)} in short:`])
    const content = points.map((text) => ({ type: 'listItem' as const, content: [paragraph(text)] }))
    this.#add({ type: 'bulletList', content }, points)
  }

  #subhead(): void {
    const text = this.#say(this.#subheads.take())
    this.#add({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }, [text])
    this.#sinceSubhead = 0
    this.#paragraph(this.#sentences(90))
  }

  #paragraph(sentences: string[]): void {
    this.#add(paragraph(sentences.join(' ')), sentences)
  }

  #add(block: Block, texts: string[]): void {
    this.#blocks.push(block)
    for (const text of texts) {
      const count = countOf(text)
      this.#words += count
      this.#sinceSubhead += count
    }
  }
}

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** No sentence here has a word without a letter or a digit, so spaces tell. */
function countOf(text: string): number {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}
