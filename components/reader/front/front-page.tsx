import { Frame } from '#components/reader/frame/frame.tsx'
import type { Front, Site } from '#lib/article.ts'

export function FrontPage({ site, front, now }: { site: Site; front: Front; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>FrontPage</h1>
    </Frame>
  )
}
