import type { ReactNode } from 'react'
import { FontPreloads } from '#components/reader/frame/font-preloads.tsx'
import { Footer } from '#components/reader/frame/footer.tsx'
import { Masthead } from '#components/reader/frame/masthead.tsx'
import type { Site } from '#lib/article.ts'

/** Masthead, main and footer: every reader's page stands in one. */
export function Frame({
  site,
  now,
  current,
  front,
  reading = false,
  children,
}: {
  site: Site
  now: number
  /** Slug of the section the page belongs to; the navigation marks it, or the section above it. */
  current?: string
  /** The front alone: the large name and the folio, with the time of the newest change. */
  front?: { updatedAt: number | undefined }
  /** True where most of the page is prose. */
  reading?: boolean
  children: ReactNode
}) {
  return (
    <>
      <FontPreloads page={reading ? 'article' : 'list'} language={site.language} />
      <Masthead site={site} now={now} current={current} front={front} />
      <main id="main" className="page">
        {children}
      </main>
      <Footer site={site} now={now} />
    </>
  )
}
