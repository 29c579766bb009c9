import { LatestPage } from '#components/reader/list/latest-page.tsx'
import { listArticles } from '#db/public/lists.ts'
import { getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { latestPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from '../missing.tsx'

export const generateMetadata = async () => pageMetadata({ site: await getSite(), title: 'Latest', path: latestPath })

export default async function Page({ searchParams }: PageProps<'/latest'>) {
  const listing = await listArticles({ of: 'latest' }, latestPath, beforeOf(await searchParams))
  if (!listing) return missing(latestPath)
  return <LatestPage site={await getSite()} listing={listing} now={scope().now.getTime()} />
}
