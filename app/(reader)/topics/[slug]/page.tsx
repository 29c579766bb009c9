import { TopicPage } from '#components/reader/list/topic-page.tsx'
import { getSite } from '#db/public/site.ts'
import { getTopic } from '#db/public/topics.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { decodePart, pageOf, topicPath } from '#lib/urls.ts'
import { once, scope } from '#scope.ts'
import { missing } from '../../missing.tsx'

type Props = PageProps<'/topics/[slug]'>

async function find({ params, searchParams }: Props) {
  const [slug, before] = [decodePart((await params).slug), beforeOf(await searchParams)]
  return once('topic', () => getTopic(slug, before))
}

export async function generateMetadata(props: Props) {
  const [site, found] = [await getSite(), await find(props)]
  if (!found) return { title: site.name }
  const path = pageOf(topicPath(decodePart((await props.params).slug)), beforeOf(await props.searchParams))
  return pageMetadata({ site, title: found.topic.name, description: found.topic.description, path })
}

export default async function Page(props: Props) {
  const [site, found] = [await getSite(), await find(props)]
  if (found) return <TopicPage site={site} {...found} now={scope().now.getTime()} />
  return missing(topicPath(decodePart((await props.params).slug)))
}
