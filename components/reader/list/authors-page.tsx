import { Frame } from '#components/reader/frame/frame.tsx'
import type { Author, Site } from '#lib/article.ts'

export function AuthorsPage({ site, authors, now }: { site: Site; authors: Author[]; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>AuthorsPage</h1>
    </Frame>
  )
}
