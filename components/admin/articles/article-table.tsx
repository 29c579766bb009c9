import { Moment } from '#components/ui/moment.tsx'
import { sectionClass } from '#components/ui/section-colour.ts'
import { Status } from '#components/ui/status.tsx'
import { Table } from '#components/ui/table.tsx'
import type { ArticleStatus } from '#lib/article-status.ts'
import { count, type Place } from '#lib/dates.ts'
import { deskArticlePath } from '#lib/desk-urls.ts'

interface Listed {
  id: string
  headline: string
  status: ArticleStatus
  section: { name: string; hue: number }
  byline: string[]
  assignedTo: string
  words: number
  updatedAt: number
  goesOutAt: number | undefined
  publishedAt: number | undefined
}

interface ArticleTableParts {
  articles: Listed[]
  place: Place
  now: Date
}

export function ArticleTable({ articles, place, now }: ArticleTableParts) {
  return (
    <Table
      label="Articles"
      columns={[
        { id: 'headline', name: 'Headline' },
        { id: 'status', name: 'Stage', isNarrow: true },
        { id: 'out', name: 'Goes out', isNumber: true },
        { id: 'whose', name: 'Byline' },
        { id: 'words', name: 'Words', isNumber: true },
        { id: 'last', name: 'Last change', isNarrow: true },
      ]}
      rows={articles.map((article) => ({
        id: article.id,
        href: deskArticlePath(article.id),
        cells: {
          headline: <Headline article={article} />,
          status: <Status of={article.status} />,
          out: <Out article={article} place={place} now={now} />,
          whose: <Whose article={article} />,
          words: count(article.words, 'en'),
          last: <Moment at={article.updatedAt} now={now} place={place} form="card" />,
        },
      }))}
    />
  )
}

/** When readers see it next, or saw it first. */
function Out({ article: { goesOutAt, publishedAt }, place, now }: { article: Listed; place: Place; now: Date }) {
  if (goesOutAt) return <Moment at={goesOutAt} now={now} place={place} />
  return publishedAt === undefined ? '–' : <Moment at={publishedAt} now={now} place={place} form="card" />
}

function Headline({ article: { headline, section } }: { article: Listed }) {
  return (
    <>
      <span className="headline" dir="auto">
        {headline || 'Without a headline'}
      </span>
      <span className={`kicker-line ${sectionClass(section)}`} dir="auto">
        {section.name}
      </span>
    </>
  )
}

function Whose({ article: { byline, assignedTo } }: { article: Listed }) {
  return (
    <>
      <bdi>{byline.join(', ')}</bdi>
      {assignedTo && (
        <span className="under">
          with <bdi>{assignedTo}</bdi>
        </span>
      )}
    </>
  )
}
