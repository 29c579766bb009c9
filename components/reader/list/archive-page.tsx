import { Frame } from '#components/reader/frame/frame.tsx'
import { PageHead } from '#components/reader/list/page-head.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Month, Site } from '#lib/article.ts'
import { monthName, monthOnly, yearName } from '#lib/dates.ts'
import { monthPath } from '#lib/urls.ts'

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Years by months: where there is nothing there is nothing to press. */
export function ArchivePage({ site, months, now }: { site: Site; months: Month[]; now: number }) {
  const words = wordsFor(site.language)
  const years = [...Map.groupBy(months, ({ year }) => year)].sort(([a], [b]) => b - a)
  return (
    <Frame site={site} now={now}>
      <PageHead title={words.archive} standfirst={words.archiveStandfirst} />
      {years.length === 0 && <p className="nothing">{words.emptyList}</p>}
      {years.map(([year, published]) => (
        <section key={year} className="year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{yearName(year, site.language)}</h2>
          <ol>
            {twelve.map((month) => (
              <li key={month}>
                {published.some((one) => one.month === month) ? (
                  <a href={monthPath(year, month)} aria-label={monthName(year, month, site)}>
                    {monthOnly(month, 'short', site)}
                  </a>
                ) : (
                  <span>{monthOnly(month, 'short', site)}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Frame>
  )
}
