import { updateAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Article, Site } from '#lib/article.ts'
import { cardTime, isoTime, isRecent } from '#lib/dates.ts'

/** What has changed today and yesterday, above the text: each line leads to its note. */
export function UpdateList({ site, article, now }: { site: Site; article: Article; now: number }) {
  const recent = article.updates
    .filter(({ at, heading }) => isRecent(at, now, site) && heading)
    .sort((a, b) => b.at - a.at)
  if (recent.length === 0) return null
  return (
    <section className="update-list" aria-labelledby="latest-updates">
      <h2 className="label" id="latest-updates">
        {wordsFor(site.language).latestUpdates}
      </h2>
      <ol className="lines">
        {recent.slice(0, 5).map((update) => (
          <li key={update.id}>
            <time dateTime={isoTime(update.at)}>{cardTime(update.at, now, site)}</time>
            <a href={`#${updateAnchor(update.id)}`}>{update.heading}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
