import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Card, Site } from '#lib/article.ts'

export function OpinionBox({ site, now, cards }: { site: Site; now: number; cards: Card[] }) {
  const [first] = cards
  if (!first) return null
  return (
    <section className={`opinion-box ${sectionClass(first.section)}`}>
      <h2 className="box-title">
        <a href={first.section.path}>{wordsFor(site.language).opinion}</a>
      </h2>
      {cards.map((card) => (
        <HeadlineCard key={card.articleId} site={site} now={now} card={card} level="opinion" />
      ))}
    </section>
  )
}
