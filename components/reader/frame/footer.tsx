import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'
import { dayKey, yearName } from '#lib/dates.ts'
import { archivePath, authorsPath, correctionsPath, latestPath, topicsPath } from '#lib/urls.ts'

export function Footer({ site, now }: { site: Site; now: number }) {
  const words = wordsFor(site.language)
  const sections = site.sections.map(({ path, name }) => ({ path, name }))
  const read = [
    { path: latestPath, name: words.latest },
    { path: topicsPath, name: words.topics },
    { path: authorsPath, name: words.authors },
    { path: archivePath, name: words.archive },
  ]
  const work = [
    { path: correctionsPath, name: words.corrections },
    ...site.pages.map(({ path, title }) => ({ path, name: title })),
    ...(site.contact ? [{ path: contactHref(site.contact), name: words.write }] : []),
  ]
  return (
    <footer className="foot">
      <div className="page">
        <p className="foot-name">
          <bdi>{site.name}</bdi>
        </p>
        <div className="foot-lists">
          <Links id="sections" title={words.sections} links={sections} />
          <Links title={words.read} links={read} />
          <Links title={words.howWeWork} links={work} />
          <div className="imprint">
            {site.tagline && <p>{site.tagline}</p>}
            <p>
              {site.publisher && `${words.publishedBy(site.publisher)} `}
              {site.editor && `${words.editor(site.editor)} `}
              {words.correctionsPromise}
              <a href={correctionsPath}>{words.correctionsPage}</a>.
            </p>
          </div>
        </div>
        <p className="colophon">
          <span>
            © {yearName(Number(dayKey(now, site).slice(0, 4)), site.language)} <bdi>{site.name}</bdi>
          </span>
          <span>{words.colophon}</span>
        </p>
      </div>
    </footer>
  )
}

function Links({ id, title, links }: { id?: string; title: string; links: { path: string; name: string }[] }) {
  if (links.length === 0) return null
  return (
    <div id={id}>
      <h2>{title}</h2>
      <ul>
        {links.map(({ path, name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const contactHref = (contact: string) =>
  contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact
