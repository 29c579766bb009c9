import { Frame } from '#components/reader/frame/frame.tsx'
import type { Listing, Site, Topic } from '#lib/article.ts'

export function TopicPage({ site, topic, listing, now }: { site: Site; topic: Topic; listing: Listing; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>TopicPage</h1>
    </Frame>
  )
}
