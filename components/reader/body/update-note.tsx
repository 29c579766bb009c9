import type { ReactNode } from 'react'
import { type BodyContext, updateAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Update } from '#lib/article.ts'
import { isoTime, shortDateTime } from '#lib/dates.ts'

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
          <time dateTime={isoTime(update.at)}>{shortDateTime(update.at, context.now, context.site)}</time>
        </span>{' '}
        {update.heading && <span className="update-heading">{update.heading}</span>}
      </h2>
      {children}
    </section>
  )
}
