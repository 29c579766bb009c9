import { foreign } from '#components/reader/card/foreign.ts'
import { Kicker } from '#components/reader/card/kicker.tsx'
import { Names } from '#components/reader/card/names.tsx'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Card, Section, Site } from '#lib/article.ts'
import { clock, isoTime } from '#lib/dates.ts'

/** The hour, the words, the picture: one article under the heading of its day. */
export function ListRow({ site, card, within }: { site: Site; card: Card; within?: Section }) {
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
        {signed && (
          <p className="meta">
            <span className="meta-by">
              <Names names={card.authors} language={site.language} />
            </span>
          </p>
        )}
      </div>
      {picture && (
        <div className={isDrawing(picture) ? 'entry-picture is-drawing' : 'entry-picture'}>
          <ResponsivePicture picture={picture} slot="thumbnail" alt="" />
        </div>
      )}
    </article>
  )
}
