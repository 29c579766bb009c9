import { Blocks } from '#components/reader/body/blocks.tsx'
import { foreign } from '#components/reader/card/foreign.ts'
import { Frame } from '#components/reader/frame/frame.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Page, Picture, Site } from '#lib/article.ts'
import { dayKey, longDate } from '#lib/dates.ts'

export function StaticPage({
  site,
  page,
  now,
  pictures = {},
}: {
  site: Site
  page: Page
  now: number
  pictures?: Record<string, Picture>
}) {
  return (
    <Frame site={site} now={now} reading>
      <article className="text-page" {...foreign(page, site)}>
        <h1>{page.title}</h1>
        <div className="prose">
          <Blocks
            blocks={page.body.content}
            context={{ site, now, sources: [], pictures, updates: [], firstCitations: new Set() }}
          />
        </div>
        <p className="text-page-date">
          {wordsFor(site.language).updated}{' '}
          <time dateTime={dayKey(page.updatedAt, site)}>{longDate(page.updatedAt, site)}</time>
        </p>
      </article>
    </Frame>
  )
}
