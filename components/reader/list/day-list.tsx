import { ListFoot } from '#components/reader/list/list-foot.tsx'
import { ListRow } from '#components/reader/list/list-row.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Listing, Section, Site } from '#lib/article.ts'
import { dayKey, longDate } from '#lib/dates.ts'

/** Articles under the days they were published on, newest first. */
export function DayList({
  site,
  listing,
  path,
  within,
  by,
}: {
  site: Site
  listing: Listing
  /** The newest page of this list. */
  path: string
  within?: Section
  /** The author whose list this is. */
  by?: string
}) {
  if (listing.cards.length === 0) return <p className="nothing">{wordsFor(site.language).emptyList}</p>
  const days = Map.groupBy(listing.cards, (card) => dayKey(card.publishedAt, site))
  return (
    <>
      {[...days].map(([day, cards]) => (
        <section key={day} className="day" aria-labelledby={`day-${day}`}>
          <h2 className="day-title" id={`day-${day}`}>
            {longDate((cards[0] as Card).publishedAt, site)}
          </h2>
          {cards.map((card) => (
            <ListRow key={card.articleId} site={site} card={card} within={within} by={by} />
          ))}
        </section>
      ))}
      <ListFoot site={site} earlier={listing.earlier} newest={listing.newest ? undefined : path} />
    </>
  )
}
