import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { NavSection, Site } from '#lib/article.ts'
import { archivePath, authorsPath, correctionsPath, homePath, latestPath, topicsPath } from '#lib/urls.ts'

/** A popover needs no script and closes by Esc; a browser without it goes to the lists of the footer. */
export function Menu({ site }: { site: Site }) {
  const words = wordsFor(site.language)
  return (
    <div>
      <button className="menu-open" type="button" popoverTarget="menu">
        <Icon path="M2 5h16M2 10h16M2 15h16" />
        <span>{words.menu}</span>
      </button>
      <a className="menu-base" href="#sections">
        <Icon path="M2 5h16M2 10h16M2 15h16" />
        <span>{words.menu}</span>
      </a>
      <nav className="menu" id="menu" popover="auto" aria-label={words.allSections}>
        <div className="page">
          <div className="menu-head">
            <button className="menu-close" type="button" popoverTarget="menu" popoverTargetAction="hide">
              <Icon path="M4 4l12 12M16 4L4 16" />
              <span>{words.close}</span>
            </button>
            <p className="masthead-name">
              <a href={homePath}>
                <bdi>{site.name}</bdi>
              </a>
            </p>
          </div>
          <ul className="menu-lists">
            {site.sections.map((section) => (
              <li key={section.id} className={`menu-section ${sectionClass(section)}`}>
                <a href={section.path}>{section.name}</a>
                <Below sections={section.children} />
              </li>
            ))}
          </ul>
          <ul className="menu-more">
            {[
              [latestPath, words.latest],
              [topicsPath, words.topics],
              [authorsPath, words.authors],
              [archivePath, words.archive],
              [correctionsPath, words.corrections],
            ].map(([path, name]) => (
              <li key={path}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </div>
  )
}

function Below({ sections }: { sections: NavSection[] }) {
  if (sections.length === 0) return null
  return (
    <ul>
      {sections.map((section) => (
        <li key={section.id}>
          <a href={section.path}>{section.name}</a>
          <Below sections={section.children} />
        </li>
      ))}
    </ul>
  )
}

function Icon({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
