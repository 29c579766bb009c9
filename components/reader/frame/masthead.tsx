import { Menu } from '#components/reader/frame/menu.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { NavSection, Site } from '#lib/article.ts'
import { clock, dayKey, isoTime, longDate } from '#lib/dates.ts'
import { homePath, latestPath } from '#lib/urls.ts'

export function Masthead({
  site,
  now,
  current,
  front,
}: {
  site: Site
  now: number
  current?: string
  front?: { updatedAt: number | undefined }
}) {
  const Name = front ? 'h1' : 'p'
  return (
    <header className={front ? 'masthead masthead-front' : 'masthead'}>
      <div className="page">
        <div className="masthead-row">
          <Menu site={site} />
          <Name className="masthead-name">
            <a href={homePath}>
              <bdi>{site.name}</bdi>
            </a>
          </Name>
          <a className="masthead-latest dot" href={latestPath}>
            {wordsFor(site.language).latest}
          </a>
        </div>
        {front && <Folio site={site} now={now} updatedAt={front.updatedAt} />}
        {site.sections.length > 0 && <Navigation site={site} current={current} />}
      </div>
    </header>
  )
}

function Folio({ site, now, updatedAt }: { site: Site; now: number; updatedAt: number | undefined }) {
  return (
    <p className="folio">
      <time dateTime={dayKey(now, site)}>{longDate(now, site)}</time>
      {site.edition && <span className="folio-edition">{site.edition}</span>}
      {updatedAt !== undefined && dayKey(updatedAt, site) === dayKey(now, site) && (
        <time dateTime={isoTime(updatedAt)}>{wordsFor(site.language).updatedAt(clock(updatedAt, site))}</time>
      )}
    </p>
  )
}

function Navigation({ site, current }: { site: Site; current: string | undefined }) {
  return (
    <nav className="nav" aria-label={wordsFor(site.language).sections}>
      <ul>
        {site.sections.map((section) => (
          <li key={section.id} className={sectionClass(section)}>
            <a href={section.path} aria-current={current && holds(section, current) ? 'true' : undefined}>
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const holds = (section: NavSection, slug: string): boolean =>
  section.slug === slug || section.children.some((child) => holds(child, slug))
