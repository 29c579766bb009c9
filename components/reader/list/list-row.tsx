import { foreign } from '#components/reader/card/foreign.ts'
import { Kicker } from '#components/reader/card/kicker.tsx'
import { Names } from '#components/reader/card/names.tsx'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Card, Section, Site } from '#lib/article.ts'
import { clock, isoTime } from '#lib/dates.ts'

/** The hour, the words, the picture: one article under the heading of its day. */
export function ListRow({
  site,
  card: given,
  within,
  by,
}: {
  site: Site
  card: Card
  within?: Section
  /** The author whose list this is: named only beside others. */
  by?: string
}) {
  const card = given.authors.length === 1 && given.authors[0] === by ? { ...given, authors: [] } : given

  const picture = isShown(card.picture) ? card.picture : undefined
  const signed = card.type !== 'opinion' && card.authors.length > 0
  return (
    <article
      className={`entry ${sectionClass(card.section)}${card.type === 'opinion' ? ' quiet' : ''}`}
      {...foreign(card, site)}
    >
      <time dateTime={isoTime(card.publishedAt)}>{clock(card.publishedAt, site)}</time>
      <div className="entry-words">
        <Kicker site={site} card={card} within={within} />
        <h3 className="headline">
          <a href={card.path}>{card.headline}</a>
        </h3>
        {card.standfirst && <p className="standfirst">{card.standfirst}</p>}
        <p className="meta">
          {signed && (
            <span className="meta-by">
              <Names names={card.authors} language={site.language} />
            </span>
          )}
          {/* Beside the words there is room for the hour only on wide pages. */}
          <time className="entry-hour" dateTime={isoTime(card.publishedAt)}>
            {clock(card.publishedAt, site)}
          </time>
        </p>
      </div>
      {picture && (
        <div className={isDrawing(picture) ? 'entry-picture is-drawing' : 'entry-picture'}>
          <ResponsivePicture picture={picture} slot="thumbnail" alt="" />
        </div>
      )}
    </article>
  )
}
