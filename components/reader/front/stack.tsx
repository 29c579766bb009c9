import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { type Column, levelAt } from '#components/reader/front/balance.ts'
import type { Section, Site } from '#lib/article.ts'

/** Stories one below the other, a hairline between them. */
export function Stack({
  site,
  now,
  column,
  within,
  className = '',
}: {
  site: Site
  now: number
  column: Column
  within?: Section
  className?: string
}) {
  if (column.cards.length === 0) return null
  return (
    <div className={`stack ${className}`.trim()}>
      {column.cards.map((card, at) => (
        <HeadlineCard
          key={card.articleId}
          site={site}
          now={now}
          card={card}
          level={levelAt(at, column.pictured)}
          picture={at === 0 && column.pictured ? 'beside' : undefined}
          within={within}
        />
      ))}
    </div>
  )
}
