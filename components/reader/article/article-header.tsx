import { headlineClass } from '#components/reader/card/headline-class.ts'
import { Kicker } from '#components/reader/card/kicker.tsx'
import { Breadcrumb } from '#components/reader/frame/breadcrumb.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Article, Site } from '#lib/article.ts'
import { ageInWords } from '#lib/dates.ts'

export function ArticleHeader({ site, article, now }: { site: Site; article: Article; now: number }) {
  const age = ageInWords(article.publishedAt, now, site)
  return (
    <header className="article-header">
      <Breadcrumb site={site} crumbs={article.crumbs} here={article.headline} />
      <Kicker site={site} card={article} />
      <h1 className={headlineClass(article.headline, article.type === 'opinion')}>{article.headline}</h1>
      {age && <p className="age">{wordsFor(site.language).age(age)}</p>}
      {article.standfirst && <p className="article-standfirst">{article.standfirst}</p>}
    </header>
  )
}
