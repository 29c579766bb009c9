import { foreign } from '#components/reader/card/foreign.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { ArticleType, Card, Site } from '#lib/article.ts'

/** Headlines one below the other; what is not news says so. */
export function Lines({
  site,
  cards,
  plain = false,
}: {
  site: Site
  cards: Card[]
  /** True where the title above already says what these are. */
  plain?: boolean
}) {
  const words = wordsFor(site.language)
  return (
    <ul className="lines">
      {cards.map((card) => (
        <li key={card.articleId} className={sectionClass(card.section)} {...foreign(card, site)}>
          <a href={card.path}>
            {!plain && label(card, words.type)}
            {card.headline}
          </a>
        </li>
      ))}
    </ul>
  )
}

function label(card: Card, types: Record<ArticleType, string>) {
  const text = card.type === 'news' ? card.kicker : types[card.type]
  return text && <b>{text}</b>
}
