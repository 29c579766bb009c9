import { Frame } from '#components/reader/frame/frame.tsx'
import { DayList } from '#components/reader/list/day-list.tsx'
import { PageHead } from '#components/reader/list/page-head.tsx'
import type { Listing, Site, Topic } from '#lib/article.ts'

export function TopicPage({ site, topic, listing, now }: { site: Site; topic: Topic; listing: Listing; now: number }) {
  return (
    <Frame site={site} now={now}>
      <PageHead title={topic.name} standfirst={topic.description} />
      <DayList site={site} listing={listing} path={topic.path} />
    </Frame>
  )
}
