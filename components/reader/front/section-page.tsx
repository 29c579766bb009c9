import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { Breadcrumb } from '#components/reader/frame/breadcrumb.tsx'
import { Frame } from '#components/reader/frame/frame.tsx'
import { cardHeight, twoColumns } from '#components/reader/front/balance.ts'
import { Stack } from '#components/reader/front/stack.tsx'
import { DayList } from '#components/reader/list/day-list.tsx'
import { isShown } from '#components/reader/picture/slot.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Card, Listing, NavSection, Section, Site } from '#lib/article.ts'

export function SectionPage({
  site,
  section,
  parents,
  listing,
  now,
}: {
  site: Site
  section: NavSection
  /** From the outermost section inwards. */
  parents: Section[]
  listing: Listing
  now: number
}) {
  const spread = listing.newest ? spreadOf(listing.cards) : undefined
  const rest = spread ? listing.cards.filter((card) => !spread.used.has(card)) : listing.cards
  return (
    <Frame site={site} now={now} current={section.slug}>
      <div className={sectionClass(section)}>
        <SectionHead site={site} section={section} parents={parents} />
        {spread && (
          <section className="row shape-picture spread" aria-label={wordsFor(site.language).topStories}>
            <HeadlineCard site={site} now={now} card={spread.lead} level="lead" picture="lead" within={section} />
            {spread.columns.map((column) => (
              <Stack key={column.cards[0]?.articleId ?? ''} site={site} now={now} column={column} within={section} />
            ))}
          </section>
        )}
        {(!spread || rest.length > 0 || listing.earlier) && (
          <DayList site={site} listing={{ ...listing, cards: rest }} path={section.path} within={section} />
        )}
      </div>
    </Frame>
  )
}

function SectionHead({ site, section, parents }: { site: Site; section: NavSection; parents: Section[] }) {
  return (
    <header className="page-head is-section tab">
      {parents.length > 0 && <Breadcrumb site={site} crumbs={parents} here={section.name} />}
      <div className="page-title">
        <h1>{section.name}</h1>
        {section.children.length > 0 && (
          <ul className="page-sections">
            {section.children.map((child) => (
              <li key={child.id}>
                <a href={child.path}>{child.name}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {section.description && <p className="page-standfirst">{section.description}</p>}
    </header>
  )
}

/** The newest stories as a front: the first with a picture leads, two columns beside it. */
function spreadOf(cards: Card[]) {
  const top = cards.slice(0, 9)
  const lead = top.slice(0, 4).find((card) => isShown(card.picture)) ?? top[0]
  if (!lead || top.length < 3) return undefined
  const columns = twoColumns(
    top.filter((card) => card !== lead),
    cardHeight(lead, 'lead', 592, true),
    280,
  )
  return { lead, columns, used: new Set([lead, ...columns.flatMap((column) => column.cards)]) }
}
