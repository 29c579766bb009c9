import { Bylines } from '#components/reader/article/bylines.tsx'
import { correctionAnchor, updateAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Article, Site } from '#lib/article.ts'
import { readingMinutes } from '#lib/body/plain-text.ts'
import { clock, dayKey, isoTime, longDateTime, shortDateTime } from '#lib/dates.ts'

/** Who, when, what changed, what was wrong, from whom we know it. */
export function ArticleMeta({ site, article, now }: { site: Site; article: Article; now: number }) {
  const words = wordsFor(site.language)
  const { bylines, publishedAt, modifiedAt, sources, corrections } = article
  const minutes = readingMinutes(article.words)
  const sameDay = dayKey(publishedAt, site) === dayKey(modifiedAt, site)
  const changed = anchorOfChange(article)
  return (
    <div className="article-meta">
      {bylines.length > 0 && <Bylines site={site} bylines={bylines} />}
      <dl className="dates">
        <div>
          <dt>{words.published}</dt>
          <dd>
            <time dateTime={isoTime(publishedAt)}>{longDateTime(publishedAt, site)}</time>
          </dd>
        </div>
        {modifiedAt > publishedAt && (
          <div>
            <dt>{words.updated}</dt>
            <dd>
              <time dateTime={isoTime(modifiedAt)}>
                {sameDay ? clock(modifiedAt, site) : shortDateTime(modifiedAt, now, site)}
              </time>
              {changed && (
                <>
                  {words.comma}
                  <a href={`#${changed}`}>{words.seeWhatChanged}</a>
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
      <ul className="article-tools">
        {sources.length > 0 && (
          <li>
            <a href="#sources">{words.sourceCount(sources.length)}</a>
          </li>
        )}
        {corrections[0] && (
          <li>
            <a href={`#${correctionAnchor(corrections[0].id)}`}>{words.correctionCount(corrections.length)}</a>
          </li>
        )}
        {minutes > 1 && <li>{words.readingTime(minutes)}</li>}
      </ul>
    </div>
  )
}

/** The newest of the updates and corrections. */
function anchorOfChange({ updates, corrections }: Article): string | undefined {
  const notes = [
    ...updates.map(({ id, at }) => ({ at, anchor: updateAnchor(id) })),
    ...corrections.map(({ id, at }) => ({ at, anchor: correctionAnchor(id) })),
  ]
  return notes.sort((a, b) => b.at - a.at)[0]?.anchor
}
