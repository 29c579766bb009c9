import { TopicsPage } from '#components/reader/list/topics-page.tsx'
import { getSite } from '#db/public/site.ts'
import { listTopics } from '#db/public/topics.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { topicsPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'

export const generateMetadata = async () => pageMetadata({ site: await getSite(), title: 'Topics', path: topicsPath })

export default async function Page() {
  return <TopicsPage site={await getSite()} topics={await listTopics()} now={scope().now.getTime()} />
}
