import { Frame } from '#components/reader/frame/frame.tsx'
import type { Month, Site } from '#lib/article.ts'

export function ArchivePage({ site, months, now }: { site: Site; months: Month[]; now: number }) {
  return (
    <Frame site={site} now={now}>
      <h1>ArchivePage</h1>
    </Frame>
  )
}
