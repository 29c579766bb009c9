import type { Picture, Site, Source, Update } from '#lib/article.ts'

/** What the blocks of a body refer to. */
export interface BodyContext {
  site: Site
  now: number
  sources: Source[]
  pictures: Record<string, Picture>
  updates: Update[]
  live?: boolean
}

/** The anchor of an update, in place or after the body. */
export const updateAnchor = (id: string) => `update-${id}`

/** The anchor of the nth source, from 1. */
export const sourceAnchor = (number: number) => `source-${number}`

/** The anchor of a correction note. */
export const correctionAnchor = (id: string) => `correction-${id}`
