import { Frame } from '#components/reader/frame/frame.tsx'
import type { CorrectionEntry, Site } from '#lib/article.ts'

export function CorrectionsPage({
  site,
  entries,
  earlier,
  now,
}: {
  site: Site
  entries: CorrectionEntry[]
  /** The address of the entries before these, if there are any. */
  earlier: string | undefined
  now: number
}) {
  return (
    <Frame site={site} now={now}>
      <h1>CorrectionsPage</h1>
    </Frame>
  )
}
