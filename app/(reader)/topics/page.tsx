import { TopicsPage } from '#components/reader/list/topics-page.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { getSite } from '#db/public/site.ts'
import { listTopics } from '#db/public/topics.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { topicsPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'

export async function generateMetadata() {
  const site = await getSite()
  return pageMetadata({ site, title: wordsFor(site.language).topics, path: topicsPath })
}

export default async function Page() {
  return <TopicsPage site={await getSite()} topics={await listTopics()} now={scope().now.getTime()} />
}
