import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Site } from '#lib/article.ts'
import { excerpt } from '#lib/body/plain-text.ts'

/** Beside the headline and the picture: a few more, one of them with its picture. */
export function CheckAlso({ site, cards, now }: { site: Site; cards: Card[]; now: number }) {
  if (cards.length === 0) return null
  const shown = cards.slice(0, 4)
  const pictured = shown.find((card) => isShown(card.picture) && !isDrawing(card.picture))
  return (
    <aside className="check-also sidebar" aria-labelledby="check-also">
      <h2 className="label" id="check-also">
        {wordsFor(site.language).checkAlso}
      </h2>
      <div className="stack">
        {shown.map((card) => (
          <HeadlineCard
            key={card.articleId}
            site={site}
            now={now}
            card={{ ...card, kicker: '', standfirst: excerpt(card.standfirst, 80) }}
            level="note"
            picture={card === pictured ? 'beside' : undefined}
          />
        ))}
      </div>
    </aside>
  )
}
