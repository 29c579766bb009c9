import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Article, Section, Site } from '#lib/article.ts'

export function MoreOn({
  site,
  now,
  section,
  more,
}: {
  site: Site
  now: number
  section: Section
  more: NonNullable<Article['more']>
}) {
  if (more.cards.length === 0) return null
  return (
    <aside className="related" aria-labelledby="more-on">
      <div className={`band ${sectionClass(section)}`}>
        <header className="band-head">
          <h2 className="box-title" id="more-on">
            <a href={more.path}>{wordsFor(site.language).moreOn(more.name)}</a>
          </h2>
        </header>
        <div className="row four">
          {more.cards.slice(0, 4).map((card) => (
            <HeadlineCard key={card.articleId} site={site} now={now} card={card} level="medium" picture="quarter" />
          ))}
        </div>
      </div>
    </aside>
  )
}
