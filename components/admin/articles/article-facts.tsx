import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import { Status } from '#components/ui/status.tsx'
import type { ArticleStatus } from '#lib/article-status.ts'
import type { Place } from '#lib/dates.ts'

interface ArticleFactsParts {
  article: { version: number; assignedTo: string | null; createdBy: string; updatedAt: number; embargo: number }
  desk: { status: ArticleStatus; section: { name: string }; goesOutAt: number | undefined; path: string | undefined }
  nameOf: (by: string) => string
  place: Place
  now: Date
}

export function ArticleFacts({ article, desk, nameOf, place, now }: ArticleFactsParts) {
  const moment = (at: number) => <Moment at={at} now={now} place={place} />
  const { version, assignedTo, updatedAt, embargo } = article
  return (
    <PagePart title="How it stands">
      <DefinitionList
        entries={[
          { term: 'Stage', value: <Status of={desk.status} /> },
          { term: 'Section', value: <bdi>{desk.section.name}</bdi> },
          { term: 'Who has it', value: <bdi>{assignedTo ? nameOf(assignedTo) : 'Nobody'}</bdi> },
          { term: 'Version', value: version },
          { term: 'Last change', value: moment(updatedAt) },
          ...(desk.goesOutAt ? [{ term: 'Goes out', value: moment(desk.goesOutAt) }] : []),
          ...(embargo > now.getTime() ? [{ term: 'Embargo', value: <>Until {moment(embargo)}</> }] : []),
          ...(desk.path
            ? [
                {
                  term: 'Readers',
                  value: (
                    <a className="link" href={desk.path}>
                      See it as readers do
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </PagePart>
  )
}
