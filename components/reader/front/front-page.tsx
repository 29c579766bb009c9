import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { Frame } from '#components/reader/frame/frame.tsx'
import { shapeBands } from '#components/reader/front/band-shape.ts'
import { LatestStrip } from '#components/reader/front/latest-strip.tsx'
import { LeadPack, packOf } from '#components/reader/front/lead-pack.tsx'
import { SectionBand } from '#components/reader/front/section-band.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Front, Site } from '#lib/article.ts'

export function FrontPage({ site, front, now }: { site: Site; front: Front; now: number }) {
  const words = wordsFor(site.language)
  const pack = packOf(front)
  const also = [...pack.left, ...front.also]
  return (
    <Frame site={site} now={now} front={{ updatedAt: newest(front) }}>
      {!front.lead && (
        <div className="empty">
          <p>{words.emptyFront}</p>
          <p>{words.emptyFrontHelp}</p>
        </div>
      )}
      <LeadPack site={site} now={now} front={front} pack={pack} />
      {also.length > 0 && (
        <section className="also" aria-label={words.alsoToday}>
          {inFours(also).map((cards) => (
            <div className="row four" key={cards[0]?.articleId}>
              {cards.map((card) => (
                <HeadlineCard key={card.articleId} site={site} now={now} card={card} level="medium" picture="quarter" />
              ))}
            </div>
          ))}
        </section>
      )}
      <LatestStrip site={site} now={now} cards={front.latest} />
      {shapeBands(front.bands).map((shaped) => (
        <SectionBand key={shaped.band.section.id} site={site} now={now} shaped={shaped} />
      ))}
    </Frame>
  )
}

const inFours = (cards: Card[]): Card[][] => (cards.length === 0 ? [] : [cards.slice(0, 4), ...inFours(cards.slice(4))])

/** When anything on the page was last published or changed. */
function newest({ lead, related, beside, opinion, explained, also, latest, bands }: Front): number | undefined {
  const cards = [
    lead ? [lead] : [],
    related,
    beside,
    opinion,
    explained,
    also,
    latest,
    ...bands.map((band) => band.cards),
  ]
  const times = cards.flat().map((card) => card.modifiedAt)
  return times.length > 0 ? Math.max(...times) : undefined
}
