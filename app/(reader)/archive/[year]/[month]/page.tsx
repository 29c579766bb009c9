import { MonthPage } from '#components/reader/list/month-page.tsx'
import { listArticles } from '#db/public/lists.ts'
import { getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { monthName } from '#lib/dates.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { monthPath, pageOf } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from '../../../missing.tsx'

type Props = PageProps<'/archive/[year]/[month]'>

async function monthOf({ params }: Props) {
  const { year, month } = await params
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined
  return { year: Number(year), month: Number(month) }
}

export async function generateMetadata(props: Props) {
  const [site, wanted] = [await getSite(), await monthOf(props)]
  if (!wanted) return { title: site.name }
  const path = pageOf(monthPath(wanted.year, wanted.month), beforeOf(await props.searchParams))
  return pageMetadata({ site, title: monthName(wanted.year, wanted.month, site), path })
}

export default async function Page(props: Props) {
  const wanted = await monthOf(props)
  const { year, month } = await props.params
  if (!wanted) return missing(`/archive/${year}/${month}`)
  const path = monthPath(wanted.year, wanted.month)
  const listing = await listArticles({ of: 'month', ...wanted }, path, beforeOf(await props.searchParams))
  if (!listing || listing.cards.length === 0) return missing(path)
  return <MonthPage site={await getSite()} {...wanted} listing={listing} now={scope().now.getTime()} />
}
