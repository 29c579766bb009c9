import { Frame } from '#components/reader/frame/frame.tsx'
import type { Page, Site } from '#lib/article.ts'

export function StaticPage({ site, page, now }: { site: Site; page: Page; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>StaticPage</h1>
    </Frame>
  )
}
