import { HeadlineCard } from '#components/reader/card/headline-card.tsx'
import { Lines } from '#components/reader/card/lines.tsx'
import { type Column, cardHeight, columnOf, linesHeight } from '#components/reader/front/balance.ts'
import { OpinionBox } from '#components/reader/front/opinion-box.tsx'
import { Stack } from '#components/reader/front/stack.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Front, Site } from '#lib/article.ts'

export interface Pack {
  column: Column
  voices: Card[]
  answers: Card[]
  /** What there was no room for beside the lead: it stands below, for nothing chosen may be lost. */
  left: Card[]
}

/** Chooses how many stories and answers end level with the lead. */
export function packOf({ lead, related, beside, opinion, explained }: Front): Pack {
  const voices = opinion.slice(0, 3)
  const middle = lead ? cardHeight(lead, 'lead', 592, true) + linesHeight(related, 592) : 0
  const spoken = voices.reduce((sum, card) => sum + cardHeight(card, 'opinion', 280, false) + 33, 40)
  const answers = fitting(explained.slice(0, 5), middle - spoken)
  const column = columnOf(beside, Math.max(middle, spoken + linesHeight(answers, 280)), 280)
  return { column, voices, answers, left: beside.slice(column.cards.length) }
}

/** One lead, what stands beside it, and the voices on the other side: 3 | 6 | 3. */
export function LeadPack({ site, now, front, pack }: { site: Site; now: number; front: Front; pack: Pack }) {
  const { lead, related } = front
  const { column, voices, answers } = pack
  if (!lead) return null
  const words = wordsFor(site.language)
  const aside = voices.length > 0 || answers.length > 0
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
          <OpinionBox site={site} now={now} cards={voices} />
          {answers.length > 0 && (
            <section className="explained-box" aria-labelledby="explained">
              <h2 className="label" id="explained">
                {words.explained}
              </h2>
              <Lines site={site} cards={answers} plain />
            </section>
          )}
        </div>
      )}
    </section>
  )
}

/** As many as there is room for, but not fewer than three. */
function fitting(cards: Card[], room: number): Card[] {
  const many = cards.findLastIndex((_, at) => linesHeight(cards.slice(0, at + 1), 280) + 60 <= room) + 1
  return cards.slice(0, Math.max(3, many))
}
