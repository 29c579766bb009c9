import { Frame } from '#components/reader/frame/frame.tsx'
import { DayList } from '#components/reader/list/day-list.tsx'
import { PageHead } from '#components/reader/list/page-head.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Listing, Site } from '#lib/article.ts'
import { latestPath } from '#lib/urls.ts'

export function LatestPage({ site, listing, now }: { site: Site; listing: Listing; now: number }) {
  return (
    <Frame site={site} now={now}>
      <PageHead title={wordsFor(site.language).latest} />
      <DayList site={site} listing={listing} path={latestPath} />
    </Frame>
  )
}
