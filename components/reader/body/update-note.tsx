import type { ReactNode } from 'react'
import { type BodyContext, updateAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Update } from '#lib/article.ts'
import { clock, dayKey, isoTime, shortDateTime } from '#lib/dates.ts'

/** What has been learnt since, where it belongs in the text. */
export function UpdateNote({
  update,
  context,
  children,
}: {
  update: Update
  context: BodyContext
  children: ReactNode
}) {
  return (
    <section className="update" id={updateAnchor(update.id)}>
      <h2>
        <span className="update-label">
          <b>{wordsFor(context.site.language).update}</b>{' '}
          <time dateTime={isoTime(update.at)}>{printedTime(update.at, context)}</time>
        </span>{' '}
        {update.heading && <span className="update-heading">{update.heading}</span>}
      </h2>
      {children}
    </section>
  )
}

/** In a live article, where an update is one of many, today goes without saying. */
function printedTime(at: number, { site, now, live }: BodyContext): string {
  return live && dayKey(at, site) === dayKey(now, site) ? clock(at, site) : shortDateTime(at, now, site)
}
