// What a reader's page is made of: the plain values that db/public gives and components/reader draw.
// No queries and no markup here. Times are milliseconds since 1970 (UTC); paths begin with '/'.
import type { Body } from '#lib/body/document.ts'

export const articleTypes = ['news', 'analysis', 'opinion', 'explainer', 'live'] as const
export type ArticleType = (typeof articleTypes)[number]

export type Direction = 'ltr' | 'rtl'

export interface Section {
  id: string
  slug: string
  name: string
  description: string
  /** OKLCH hue, 0-359: the section's colour; its lightness belongs to the theme. */
  hue: number
  path: string
}

/** A section of the navigation, with the sections below it. */
export interface NavSection extends Section {
  children: NavSection[]
}

export interface Site {
  name: string
  tagline: string
  /** IANA zone in which dates are printed. */
  zone: string
  language: string
  direction: Direction
  edition: string
  publisher: string
  editor: string
  contact: string
  sections: NavSection[]
  pages: { title: string; path: string }[]
}

export interface Rendition {
  width: number
  height: number
  ext: 'webp' | 'jpg' | 'avif' | 'svg'
}

export type PictureKind = 'photograph' | 'illustration' | 'portrait' | 'map' | 'chart'

export interface Picture {
  id: string
  kind: PictureKind
  width: number
  height: number
  alt: string
  caption: string
  /** As printed: "Illustration: The Meridian". */
  credit: string
  /** What a map or chart says, printed above it, with what and unit; both empty for pictures. */
  title: string
  subtitle: string
  /** Focal point, per cent of width and height. */
  focal: { x: number; y: number }
  /** Empty while the file is missing (an import): then the picture is not shown. */
  renditions: Rendition[]
}

export interface Byline {
  authorId: string
  name: string
  path: string
  /** "Additional reporting", empty for an author of the piece. */
  role: string
  place: string
}

/** An article in a list, on a front, in a sidebar. */
export interface Card {
  articleId: string
  path: string
  headline: string
  standfirst: string
  kicker: string
  type: ArticleType
  language: string
  direction: Direction
  section: Section
  authors: string[]
  picture: Picture | undefined
  publishedAt: number
  /** Equal to publishedAt until an update, correction, clarification or retraction. */
  modifiedAt: number
}

export interface Update {
  id: string
  at: number
  heading: string
  body: Body
}

export type CorrectionKind = 'correction' | 'clarification' | 'retraction'

export interface Correction {
  id: string
  at: number
  kind: CorrectionKind
  /** The note as printed. */
  note: string
  /** The words that were wrong and the words that are right, both perhaps empty: the ledger strikes the one and underlines the other. */
  was: string
  is: string
}

export type SourceKind = 'outlet' | 'person' | 'document' | 'data' | 'anonymous'

export interface Source {
  id: string
  kind: SourceKind
  name: string
  url: string
  quotation: string
  /** When it was seen, or why it is not named. */
  note: string
}

export interface TopicLink {
  id: string
  name: string
  path: string
}

/** A publication, ready to be read. */
export interface Article extends Card {
  bylines: Byline[]
  dateline: string
  body: Body
  words: number
  lead: { picture: Picture; alt: string; caption: string; credit: string } | undefined
  /** Every picture that the body names and that may be shown, by id. */
  pictures: Record<string, Picture>
  updates: Update[]
  corrections: Correction[]
  sources: Source[]
  topics: TopicLink[]
  /** Parent sections and section, outermost first; Home stands before them and the headline after. */
  crumbs: { name: string; path: string }[]
  /** Check Also: editors' picks, then the newest of the section. */
  checkAlso: Card[]
  /** "More on …": four of the first topic or the section, none of them in checkAlso. */
  more: { name: string; path: string; cards: Card[] } | undefined
}

/** One page of a list, newest first. */
export interface Listing {
  cards: Card[]
  /** The address of what was published before these, if anything was. */
  earlier: string | undefined
  /** True on the newest page. */
  newest: boolean
}

export interface CorrectionEntry extends Correction {
  article: { headline: string; path: string; section: Section }
}

/** A month of the archive in which something was published. `month` is 1-12. */
export interface Month {
  year: number
  month: number
}

export interface Author {
  id: string
  slug: string
  name: string
  path: string
  role: string
  place: string
  biography: string
  email: string
  picture: Picture | undefined
}

export interface Topic extends TopicLink {
  slug: string
  description: string
}

/** The front: one lead, its package, then bands that never repeat an article. */
export interface Front {
  lead: Card | undefined
  /** Up to three, printed as lines below the lead: what else there is to read on its subject. */
  related: Card[]
  /** Left column beside the lead. */
  beside: Card[]
  opinion: Card[]
  explained: Card[]
  /** The row of four under the lead package. */
  also: Card[]
  latest: Card[]
  bands: Band[]
}

export interface Band {
  section: NavSection
  cards: Card[]
}

/** A static page: About and the like. */
export interface Page {
  id: string
  path: string
  title: string
  description: string
  body: Body
  /** Every picture that the body names and that may be shown, by id. */
  pictures: Record<string, Picture>
  language: string
  direction: Direction
  updatedAt: number
}
