import { Frame } from '#components/reader/frame/frame.tsx'
import type { Author, Listing, Site } from '#lib/article.ts'

export function AuthorPage({
  site,
  author,
  listing,
  now,
}: {
  site: Site
  author: Author
  listing: Listing
  now: number
}) {
  return (
    <Frame site={site} now={now}>
      <h1>AuthorPage</h1>
    </Frame>
  )
}
