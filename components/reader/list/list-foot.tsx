import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'

/** On to what came before; back to the newest. No numbers: a page keeps its address. */
export function ListFoot({
  site,
  earlier,
  newest,
}: {
  site: Site
  earlier: string | undefined
  newest: string | undefined
}) {
  const words = wordsFor(site.language)
  if (!earlier && !newest) return null
  return (
    <nav className="list-foot" aria-label={words.pages}>
      {earlier && (
        <a href={earlier} rel="next">
          {words.earlier}
        </a>
      )}
      {newest && <a href={newest}>{words.backToNewest}</a>}
    </nav>
  )
}
