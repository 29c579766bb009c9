import { Frame } from '#components/reader/frame/frame.tsx'
import type { Listing, Site } from '#lib/article.ts'

export function MonthPage({
  site,
  year,
  month,
  listing,
  now,
}: {
  site: Site
  year: number
  /** 1-12 */
  month: number
  listing: Listing
  now: number
}) {
  return (
    <Frame site={site} now={now}>
      <h1>MonthPage</h1>
    </Frame>
  )
}
