import { Frame } from '#components/reader/frame/frame.tsx'
import type { Listing, Site } from '#lib/article.ts'

export function LatestPage({ site, listing, now }: { site: Site; listing: Listing; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>LatestPage</h1>
    </Frame>
  )
}
