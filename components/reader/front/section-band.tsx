import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import type { ShapedBand } from '#components/reader/front/band-shape.ts'
import { Stack } from '#components/reader/front/stack.tsx'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Site } from '#lib/article.ts'

/** A section on the front, under its rule and tab. */
export function SectionBand({ site, now, shaped }: { site: Site; now: number; shaped: ShapedBand }) {
  const { section } = shaped.band
  const id = `band-${section.slug}`
  return (
    <section className={`band ${sectionClass(section)}`} aria-labelledby={id}>
      <header className="band-head">
        <h2 className="box-title" id={id}>
          <a href={section.path}>{section.name}</a>
        </h2>
        {section.children.length > 0 && (
          <ul>
            {section.children.slice(0, 6).map((child) => (
              <li key={child.id}>
                <a href={child.path}>{child.name}</a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <Stories site={site} now={now} shaped={shaped} />
    </section>
  )
}

function Stories({ site, now, shaped }: { site: Site; now: number; shaped: ShapedBand }) {
  const { band, shape, lead, singles, stacks } = shaped
  const common = { site, now, within: band.section }
  if (shape === 'alone' && lead)
    return (
      <div className="abreast-large">
        <HeadlineCard {...common} card={lead} level="large" picture="abreast" />
      </div>
    )
  if (shape === 'columns')
    return (
      <div className="row four">
        {singles.map((card) => (
          <HeadlineCard key={card.articleId} {...common} card={card} level="medium" picture="quarter" />
        ))}
      </div>
    )
  return (
    <div className={shape === 'mirrored' ? 'row shape-picture is-mirrored' : `row shape-${shape}`}>
      {lead && (
        <HeadlineCard
          {...common}
          card={lead}
          level={shape === 'feature' ? 'splash' : 'large'}
          picture={shape === 'feature' ? 'splash' : 'half'}
        />
      )}
      {singles.map((card) => (
        <HeadlineCard key={card.articleId} {...common} card={card} level="medium" picture="third" />
      ))}
      {stacks.map((column) => (
        <Stack key={column.cards[0]?.articleId ?? ''} {...common} column={column} />
      ))}
    </div>
  )
}
