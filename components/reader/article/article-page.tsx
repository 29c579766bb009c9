import { ArticleHeader } from '#components/reader/article/article-header.tsx'
import { ArticleMeta } from '#components/reader/article/article-meta.tsx'
import { CheckAlso } from '#components/reader/article/check-also.tsx'
import { CorrectionNote } from '#components/reader/article/correction-note.tsx'
import { LaterUpdates } from '#components/reader/article/later-updates.tsx'
import { LeadPicture } from '#components/reader/article/lead-picture.tsx'
import { MoreOn } from '#components/reader/article/more-on.tsx'
import { Share } from '#components/reader/article/share.tsx'
import { Sources } from '#components/reader/article/sources.tsx'
import { Topics } from '#components/reader/article/topics.tsx'
import { UpdateList } from '#components/reader/article/update-list.tsx'
import { Blocks } from '#components/reader/body/blocks.tsx'
import type { BodyContext } from '#components/reader/body/context.ts'
import { foreign } from '#components/reader/card/foreign.ts'
import { Frame } from '#components/reader/frame/frame.tsx'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Article, Site } from '#lib/article.ts'
import { firstCitations } from '#lib/body/citations.ts'

export function ArticlePage({
  site,
  article,
  now,
  address,
}: {
  site: Site
  article: Article
  now: number
  /** The permanent link, with the origin. */
  address: string
}) {
  const { sources, pictures, updates } = article
  const cited = firstCitations([article.body, ...updates.map((update) => update.body)])
  const live = article.type === 'live'
  const context: BodyContext = { site, now, sources, pictures, updates, firstCitations: cited, live }
  return (
    <Frame site={site} now={now} current={article.section.slug} reading>
      <div className={`article ${article.type} ${sectionClass(article.section)}`} {...foreign(article, site)}>
        <div className="article-sheet">
          <article className="article-story">
            <ArticleHeader site={site} article={article} now={now} />
            {article.lead && <LeadPicture lead={article.lead} />}
            <ArticleMeta site={site} article={article} now={now} />
            <div className="article-body">
              <UpdateList site={site} article={article} now={now} />
              <div className="prose">
                <Blocks blocks={article.body.content} context={context} dateline={article.dateline} />
                <LaterUpdates article={article} context={context} />
                {article.corrections.map((correction) => (
                  <CorrectionNote key={correction.id} site={site} correction={correction} now={now} />
                ))}
              </div>
            </div>
            <footer className="article-foot">
              <Sources site={site} sources={sources} cited={new Set([...cited].map(({ attrs }) => attrs.id))} />
              <Topics site={site} topics={article.topics} />
              <Share site={site} headline={article.headline} address={address} />
            </footer>
          </article>
          <CheckAlso site={site} cards={article.checkAlso} now={now} />
        </div>
      </div>
      {article.more && <MoreOn site={site} now={now} section={article.section} more={article.more} />}
    </Frame>
  )
}
