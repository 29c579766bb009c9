import { Frame } from '#components/reader/frame/frame.tsx'
import type { Card, Site } from '#lib/article.ts'

export function NotFoundPage({ site, latest, now }: { site: Site; latest: Card[]; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>NotFoundPage</h1>
    </Frame>
  )
}
