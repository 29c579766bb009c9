import { Breadcrumb } from '#components/reader/frame/breadcrumb.tsx'
import { Frame } from '#components/reader/frame/frame.tsx'
import { DayList } from '#components/reader/list/day-list.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Listing, Site } from '#lib/article.ts'
import { monthName } from '#lib/dates.ts'
import { archivePath, monthPath } from '#lib/urls.ts'

export function MonthPage({
  site,
  year,
  month,
  listing,
  now,
}: {
  site: Site
  year: number
  /** 1-12 */
  month: number
  listing: Listing
  now: number
}) {
  const words = wordsFor(site.language)
  const name = monthName(year, month, site)
  const crumbs = [{ name: words.archive, path: archivePath }]
  return (
    <Frame site={site} now={now}>
      <header className="page-head">
        <Breadcrumb site={site} crumbs={crumbs} here={name} />
        <h1>{name}</h1>
      </header>
      <DayList site={site} listing={listing} path={monthPath(year, month)} />
    </Frame>
  )
}
