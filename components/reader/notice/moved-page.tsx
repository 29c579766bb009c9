import { Frame } from '#components/reader/frame/frame.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'

/** Below a redirect, for whoever does not follow it. */
export function MovedPage({ site, path, now }: { site: Site; path: string; now: number }) {
  return (
    <Frame site={site} now={now}>
      <div className="notice">
        <h1>{wordsFor(site.language).moved}</h1>
        <p>
          <a href={path}>{path}</a>
        </p>
      </div>
    </Frame>
  )
}
