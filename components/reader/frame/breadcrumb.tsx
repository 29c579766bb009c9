import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'
import { homePath } from '#lib/urls.ts'

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
  const words = wordsFor(site.language)
  return (
    <nav className="breadcrumbs" aria-label={words.breadcrumb}>
      <ol>
        {[{ name: words.home, path: homePath }, ...crumbs].map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
