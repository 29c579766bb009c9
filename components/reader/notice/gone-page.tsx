import { Frame } from '#components/reader/frame/frame.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'
import { dayOnly } from '#lib/dates.ts'
import { correctionsPath } from '#lib/urls.ts'

export function GonePage({
  site,
  reason,
  at,
  now,
}: {
  site: Site
  /** As published; may be empty. */
  reason: string
  /** Undefined when nobody wrote down when. */
  at: number | undefined
  now: number
}) {
  const words = wordsFor(site.language)
  return (
    <Frame site={site} now={now}>
      <div className="notice">
        <h1>{at === undefined ? words.gone : words.goneTitle(dayOnly(at, site))}</h1>
        {reason && <p>{reason}</p>}
        <p>
          {words.goneHelp}
          <a href={correctionsPath}>{words.correctionsPage}</a>.
        </p>
      </div>
    </Frame>
  )
}
