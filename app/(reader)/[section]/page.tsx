import { SectionPage } from '#components/reader/front/section-page.tsx'
import { StaticPage } from '#components/reader/notice/static-page.tsx'
import { getPage } from '#db/public/pages.ts'
import { getSectionFront } from '#db/public/sections.ts'
import { findSection, getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { decodePart, pageOf, sectionPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from '../missing.tsx'

type Props = PageProps<'/[section]'>

export async function generateMetadata({ params, searchParams }: Props) {
  const slug = decodePart((await params).section)
  const site = await getSite()
  const section = (await findSection(slug))?.section
  const page = section ? undefined : await getPage(slug)
  const title = section?.name ?? page?.title
  if (!title) return { title: site.name }
  const path = pageOf(sectionPath(slug), section && beforeOf(await searchParams))
  return pageMetadata({ site, title, description: (section ?? page)?.description, path })
}

export default async function Page({ params, searchParams }: Props) {
  const slug = decodePart((await params).section)
  const [site, now] = [await getSite(), scope().now.getTime()]
  const front = await getSectionFront(slug, beforeOf(await searchParams))
  if (front) return <SectionPage site={site} {...front} now={now} />
  const page = await getPage(slug)
  if (page) return <StaticPage site={site} page={page} now={now} />
  return missing(sectionPath(slug))
}
