import { Frame } from '#components/reader/frame/frame.tsx'
import type { Site } from '#lib/article.ts'

export function GonePage({
  site,
  reason,
  at,
  now,
}: {
  site: Site
  /** As published; may be empty. */
  reason: string
  at: number
  now: number
}) {
  return (
    <Frame site={site} now={now}>
      <h1>GonePage</h1>
    </Frame>
  )
}
