import { correctionAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Correction, Site } from '#lib/article.ts'
import { isoTime, shortDateTime } from '#lib/dates.ts'

/** What was wrong, what is right, when. In ink: a correction is not an alarm. */
export function CorrectionNote({ site, correction, now }: { site: Site; correction: Correction; now: number }) {
  return (
    <section className="correction" id={correctionAnchor(correction.id)}>
      <h2>{wordsFor(site.language).correction[correction.kind]}</h2>
      <p>
        {correction.note} <time dateTime={isoTime(correction.at)}>{shortDateTime(correction.at, now, site)}</time>
      </p>
    </section>
  )
}
