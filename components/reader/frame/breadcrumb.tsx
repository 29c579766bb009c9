import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'

/** Home / parent sections / section / this page. */
export function Breadcrumb({
  site,
  crumbs,
  here,
}: {
  site: Site
  crumbs: { name: string; path: string }[]
  here: string
}) {
  return (
    <nav className="crumbs" aria-label={wordsFor(site.language).breadcrumb}>
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
