import { Frame } from '#components/reader/frame/frame.tsx'
import type { Site, Topic } from '#lib/article.ts'

export function TopicsPage({ site, topics, now }: { site: Site; topics: Topic[]; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>TopicsPage</h1>
    </Frame>
  )
}
