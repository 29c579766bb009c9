import { Frame } from '#components/reader/frame/frame.tsx'
import type { Article, Site } from '#lib/article.ts'

export function ArticlePage({
  site,
  article,
  now,
  address,
}: {
  site: Site
  article: Article
  now: number
  /** The permanent link, with the origin. */
  address: string
}) {
  return (
    <Frame site={site} now={now}>
      <h1>ArticlePage</h1>
    </Frame>
  )
}
