import type { Picture, Site, Source, Update } from '#lib/article.ts'
import type { Citation } from '#lib/body/document.ts'

/** What the blocks of a body refer to. */
export interface BodyContext {
  site: Site
  now: number
  sources: Source[]
  pictures: Record<string, Picture>
  updates: Update[]
  /** The first citation of each source carries the anchor that the list of sources leads back to. */
  firstCitations: ReadonlySet<Citation>
  live?: boolean
}

/** The anchor of an update, in place or after the body. */
export const updateAnchor = (id: string) => `update-${id}`

/** The anchor of the nth source, from 1. */
export const sourceAnchor = (number: number) => `source-${number}`

/** The anchor of the first place that cites the nth source: the way back from the list. */
export const citationAnchor = (number: number) => `cited-${number}`

/** The anchor of a correction note. */
export const correctionAnchor = (id: string) => `correction-${id}`
