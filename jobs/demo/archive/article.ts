// One article of the archive as the desk would have written it: everything that an editor can change.
import type { ArticleType } from '#lib/article.ts'
import type { ArticleContent } from '#lib/content.ts'
import { slugify } from '#lib/slug.ts'
import { bodyOf, lengthOf, sentence } from './body.ts'
import { type Matter, matterOf } from './matter.ts'
import { type Beat, beatsOf, type Newsroom } from './newsroom.ts'
import * as phrases from './phrases.ts'
import { hash, Random } from './random.ts'

export interface Written {
  id: string
  publicationId: string
  /** When it was published, in ms. */
  at: number
  ordinal: number
  content: ArticleContent
  words: number
}

export class ArticleWriter {
  readonly #newsroom: Newsroom
  readonly #beats: Beat[]
  readonly #weights: number

  /** Throws when the newsroom has no section or no author. */
  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom
    this.#beats = beatsOf(newsroom)
    this.#weights = this.#beats.reduce((sum, { weight }) => sum + weight, 0)
    if (this.#beats.length === 0 || newsroom.authors.length === 0) {
      throw new Error('An archive needs at least one section and one author to be written for.')
    }
  }

  /** The article of a number, published at `at`: the same every time. */
  article(ordinal: number, at: number): Written {
    const random = new Random(Math.imul(ordinal + 1, 0x9e3779b1))
    const beat = this.#beatFor(random)
    const matter = matterOf(random.pick(beat.themes), beat.region, at, random)
    const type = typeOf(beat, random)
    const headline = headlineOf(matter, type, random)
    const { body, count } = bodyOf(matter, lengthOf(random), random)
    const isReported = type === 'news' && random.chance(0.75)
    const content: ArticleContent = {
      headline,
      kicker: random.chance(0.35) ? kickerOf(matter) : '',
      standfirst: random.chance(0.9) ? sentence(random.pick(phrases.standfirsts), matter, random) : '',
      // The number keeps two articles of one headline apart. It stands first so that addresses come in the order of time,
      // as everything else does: in the middle of an index each would cost two pages of writing.
      slug: `${1_000_000 + ordinal}-${slugify(headline, 70)}`,
      sectionId: beat.section.id,
      type,
      language: this.#newsroom.settings.language,
      direction: this.#newsroom.settings.direction,
      dateline: isReported ? matter.place.city : '',
      body,
      bylines: this.#bylines(beat, matter, random),
      topicIds: this.#topics(matter, random),
      lead: this.#lead(matter, ordinal, random),
      picks: [],
    }
    return { id: random.idAt(at), publicationId: random.idAt(at), at, ordinal, content, words: count }
  }

  #beatFor(random: Random): Beat {
    let left = random.next() * this.#weights
    for (const beat of this.#beats) {
      left -= beat.weight
      if (left < 0) return beat
    }
    return this.#beats.at(-1) as Beat
  }

  /** One author, sometimes two, now and then three; the others reported. */
  #bylines({ authors, isOpinion }: Beat, { place }: Matter, random: Random): ArticleContent['bylines'] {
    const turn = random.next()
    const wanted = isOpinion || turn < 0.72 ? 1 : turn < 0.94 ? 2 : 3
    const signed: ArticleContent['bylines'] = []
    for (let tries = 0; signed.length < wanted && tries < 12; tries++) {
      const { id } = random.pick(authors)
      if (signed.some(({ authorId }) => authorId === id)) continue
      const role = signed.length > 0 && random.chance(0.6) ? 'additional reporting' : ''
      signed.push({ authorId: id, role, place: wanted > 1 ? place.city : '' })
    }
    return signed
  }

  /** The country, when it is a topic here, and up to three that suit the theme; any, when none does. */
  #topics({ theme, place, other }: Matter, random: Random): string[] {
    const { topics } = this.#newsroom
    if (topics.length === 0) return []
    const countries = new Set([place.country.toLowerCase(), other.country.toLowerCase()])
    const near = topics.filter(({ name }) => countries.has(name.toLowerCase()))
    const suited = topics.filter(({ slug }) => theme.topics.includes(slug))
    const pool = suited.length > 0 ? suited : topics.filter(({ slug }) => hash(`${theme.name} ${slug}`) % 5 === 0)
    const chosen = new Set(near.map(({ id }) => id))
    for (let i = random.int(1, 3); i > 0 && pool.length > 0; i--) chosen.add(random.pick(pool).id)
    return [...chosen].slice(0, 4)
  }

  /** A picture of the theme where there is one, and never that of a neighbour in a list: they are dealt in turn. */
  #lead({ theme }: Matter, ordinal: number, random: Random): ArticleContent['lead'] {
    const { pictures } = this.#newsroom
    if (pictures.length === 0 || random.chance(0.25)) return null
    const suited = pictures.filter(({ origin }) => theme.pictures.some((name) => origin === `demo:${name}`))
    const pool = suited.length > 3 ? suited : pictures
    const pictureId = (pool[ordinal % pool.length] as Newsroom['pictures'][number]).id
    return { pictureId, alt: null, caption: null, credit: null }
  }
}

function typeOf({ isOpinion }: Beat, random: Random): ArticleType {
  if (isOpinion) return 'opinion'
  const turn = random.next()
  return turn < 0.84 ? 'news' : turn < 0.93 ? 'analysis' : 'explainer'
}

function headlineOf(matter: Matter, type: ArticleType, random: Random): string {
  const own = phrases.phrasesOf(matter.theme).headlines
  const usual = type === 'opinion' || random.chance(0.55) ? own : phrases.headlines
  const list = type === 'explainer' || (type === 'analysis' && random.chance(0.5)) ? phrases.questions : usual
  return sentence(random.pick(list), matter, random)
}

const kickerOf = ({ plain, place }: Matter) =>
  plain.length < 18 ? plain.charAt(0).toUpperCase() + plain.slice(1) : place.country
