import { LatestPage } from '#components/reader/list/latest-page.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { listArticles } from '#db/public/lists.ts'
import { getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { latestPath, pageOf } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from '../missing.tsx'

export async function generateMetadata({ searchParams }: PageProps<'/latest'>) {
  const site = await getSite()
  const path = pageOf(latestPath, beforeOf(await searchParams))
  return pageMetadata({ site, title: wordsFor(site.language).latest, path })
}

export default async function Page({ searchParams }: PageProps<'/latest'>) {
  const listing = await listArticles({ of: 'latest' }, latestPath, beforeOf(await searchParams))
  if (!listing) return missing(latestPath)
  return <LatestPage site={await getSite()} listing={listing} now={scope().now.getTime()} />
}
