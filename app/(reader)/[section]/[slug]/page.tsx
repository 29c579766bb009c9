import { ArticlePage } from '#components/reader/article/article-page.tsx'
import { GonePage } from '#components/reader/notice/gone-page.tsx'
import { getArticle } from '#db/public/articles.ts'
import { getSite } from '#db/public/site.ts'
import { env } from '#env.ts'
import { articleMetadata } from '#lib/page-metadata.ts'
import { absolute, articlePath, decodePart } from '#lib/urls.ts'
import { answer, once, scope } from '#scope.ts'
import { missing } from '../../missing.tsx'

type Props = PageProps<'/[section]/[slug]'>

async function find({ params }: Props) {
  const { section, slug } = await params
  return once('article', () => getArticle(decodePart(section), decodePart(slug)))
}

export async function generateMetadata(props: Props) {
  const [site, found] = [await getSite(), await find(props)]
  return found?.found === 'article' ? articleMetadata(site, found.article) : { title: site.name }
}

export default async function Page(props: Props) {
  const [site, found, now] = [await getSite(), await find(props), scope().now.getTime()]
  if (found?.found === 'article') {
    const address = absolute(env.siteUrl, found.article.path)
    return <ArticlePage site={site} article={found.article} address={address} now={now} />
  }
  if (found) return answer(410, <GonePage site={site} reason={found.reason} at={found.at} now={now} />)
  const { section, slug } = await props.params
  return missing(articlePath(decodePart(section), decodePart(slug)))
}
