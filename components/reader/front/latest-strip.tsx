import { foreign } from '#components/reader/card/foreign.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Site } from '#lib/article.ts'
import { cardTime, isoTime } from '#lib/dates.ts'
import { latestPath } from '#lib/urls.ts'

/** The newest headlines with their hours, read down the columns. */
export function LatestStrip({ site, now, cards }: { site: Site; now: number; cards: Card[] }) {
  if (cards.length === 0) return null
  return (
    <section className="strip" aria-labelledby="latest">
      <h2 className="label" id="latest">
        <a href={latestPath}>{wordsFor(site.language).latest}</a>
      </h2>
      <ol className="lines">
        {cards.slice(0, 6).map((card) => (
          <li key={card.articleId} className={card.type === 'live' ? 'is-live' : undefined} {...foreign(card, site)}>
            <time dateTime={isoTime(card.publishedAt)}>{cardTime(card.publishedAt, now, site)}</time>
            <a href={card.path}>{card.headline}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
