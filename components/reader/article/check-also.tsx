import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Site } from '#lib/article.ts'
import { excerpt } from '#lib/body/plain-text.ts'

/** Beside the headline and the picture: three more, the first with its picture. */
export function CheckAlso({ site, cards, now }: { site: Site; cards: Card[]; now: number }) {
  if (cards.length === 0) return null
  return (
    <aside className="check-also" aria-labelledby="check-also">
      <h2 className="label" id="check-also">
        {wordsFor(site.language).checkAlso}
      </h2>
      <div className="stack">
        {cards.slice(0, 4).map((card, at) => (
          <HeadlineCard
            key={card.articleId}
            site={site}
            now={now}
            card={{ ...card, standfirst: excerpt(card.standfirst, 80) }}
            level="small"
            picture={at === 0 ? 'beside' : undefined}
          />
        ))}
      </div>
    </aside>
  )
}
