import { Frame } from '#components/reader/frame/frame.tsx'
import type { Listing, NavSection, Section, Site } from '#lib/article.ts'

export function SectionPage({
  site,
  section,
  parents,
  listing,
  now,
}: {
  site: Site
  section: NavSection
  /** From the outermost section inwards. */
  parents: Section[]
  listing: Listing
  now: number
}) {
  return (
    <Frame site={site} now={now}>
      <h1>SectionPage</h1>
    </Frame>
  )
}
