import { AuthorPage } from '#components/reader/list/author-page.tsx'
import { getAuthor } from '#db/public/authors.ts'
import { getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { authorPath, decodePart, pageOf } from '#lib/urls.ts'
import { once, scope } from '#scope.ts'
import { missing } from '../../missing.tsx'

type Props = PageProps<'/authors/[slug]'>

async function find({ params, searchParams }: Props) {
  const [slug, before] = [decodePart((await params).slug), beforeOf(await searchParams)]
  return once('author', () => getAuthor(slug, before))
}

export async function generateMetadata(props: Props) {
  const [site, found] = [await getSite(), await find(props)]
  if (!found) return { title: site.name }
  const path = pageOf(authorPath(decodePart((await props.params).slug)), beforeOf(await props.searchParams))
  return pageMetadata({ site, title: found.author.name, description: found.author.biography, path })
}

export default async function Page(props: Props) {
  const [site, found] = [await getSite(), await find(props)]
  if (found) return <AuthorPage site={site} {...found} now={scope().now.getTime()} />
  return missing(authorPath(decodePart((await props.params).slug)))
}
