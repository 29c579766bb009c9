import { Moment } from '#components/ui/moment.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { HistoryLine } from '#lib/article-history.ts'
import type { Place } from '#lib/dates.ts'

interface ArticleHistoryParts {
  lines: HistoryLine[]
  place: Place
  now: Date
}

export function ArticleHistory({ lines, place, now }: ArticleHistoryParts) {
  return (
    <PagePart title="History" hint="The newest first.">
      <ol className="history">
        {lines.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            <Moment at={at} now={now} place={place} />
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ol>
    </PagePart>
  )
}
