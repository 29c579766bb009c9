import { Lines } from '#components/reader/card/lines.tsx'
import { Frame } from '#components/reader/frame/frame.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Site } from '#lib/article.ts'
import { latestPath } from '#lib/urls.ts'

export function NotFoundPage({ site, latest, now }: { site: Site; latest: Card[]; now: number }) {
  const words = wordsFor(site.language)
  return (
    <Frame site={site} now={now}>
      <div className="notice">
        <h1>{words.notFound}</h1>
        <p>{words.notFoundHelp}</p>
      </div>
      {latest.length > 0 && (
        <section className="notice-latest" aria-labelledby="latest">
          <h2 className="label" id="latest">
            <a href={latestPath}>{words.latest}</a>
          </h2>
          <Lines site={site} cards={latest.slice(0, 5)} />
        </section>
      )}
    </Frame>
  )
}
