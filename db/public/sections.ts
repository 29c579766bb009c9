// The front of a section: what an editor placed there, then the newest of it and of the sections below it.
import type { Listing, NavSection, Section } from '#lib/article.ts'
import { toCards } from './cards.ts'
import { placedRows } from './front.ts'
import { listArticles } from './lists.ts'
import { findSection } from './site.ts'

export interface SectionFront {
  section: NavSection
  /** From the outermost section inwards. */
  parents: Section[]
  listing: Listing
}

/** The section with this slug, or undefined; also when `before` names nothing that was. */
export async function getSectionFront(slug: string, before?: string): Promise<SectionFront | undefined> {
  const found = await findSection(slug)
  if (!found) return undefined
  const { section, parents, ids } = found
  const listing = await listArticles({ of: 'sections', ids }, section.path, before)
  if (!listing) return undefined
  if (!listing.newest) return { section, parents, listing }
  const placed = await toCards(await placedRows(section.id))
  const first = new Set(placed.map(({ articleId }) => articleId))
  const cards = [...placed, ...listing.cards.filter(({ articleId }) => !first.has(articleId))]
  return { section, parents, listing: { ...listing, cards } }
}
