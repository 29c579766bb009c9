import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { Lines } from '#components/reader/card/lines.tsx'
import { cardHeight, columnOf } from '#components/reader/front/balance.ts'
import { OpinionBox } from '#components/reader/front/opinion-box.tsx'
import { Stack } from '#components/reader/front/stack.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Front, Site } from '#lib/article.ts'

/** One lead, what stands beside it, and the voices on the other side: 3 | 6 | 3. */
export function LeadPack({ site, now, front }: { site: Site; now: number; front: Front }) {
  const { lead, related, beside, opinion, explained } = front
  if (!lead) return null
  const words = wordsFor(site.language)
  const height = cardHeight(lead, 'lead', 592, true) + related.length * 40
  const column = columnOf(beside.slice(0, 5), height, 280)
  const aside = opinion.length > 0 || explained.length > 0
  const shape = column.cards.length > 0 ? (aside ? 'full' : 'beside-only') : aside ? 'aside-only' : 'alone'
  return (
    <section className={`pack pack-${shape}`} aria-label={words.topStories}>
      <div className={shape === 'alone' ? 'pack-lead abreast-lead' : 'pack-lead'}>
        <HeadlineCard site={site} now={now} card={lead} level="lead" picture={shape === 'full' ? 'lead' : 'splash'}>
          {related.length > 0 && <Lines site={site} cards={related.slice(0, 3)} />}
        </HeadlineCard>
      </div>
      <Stack site={site} now={now} column={column} className="pack-beside" />
      {aside && (
        <div className="pack-aside">
          <OpinionBox site={site} now={now} cards={opinion.slice(0, 3)} />
          {explained.length > 0 && (
            <section className="explained-box" aria-labelledby="explained">
              <h2 className="label" id="explained">
                {words.explained}
              </h2>
              <Lines site={site} cards={explained.slice(0, 5)} plain />
            </section>
          )}
        </div>
      )}
    </section>
  )
}
