import { CorrectionsPage } from '#components/reader/list/corrections-page.tsx'
import { listCorrections } from '#db/public/corrections.ts'
import { getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { correctionsPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from '../missing.tsx'

export const generateMetadata = async () =>
  pageMetadata({ site: await getSite(), title: 'Corrections', path: correctionsPath })

export default async function Page({ searchParams }: PageProps<'/corrections'>) {
  const ledger = await listCorrections(beforeOf(await searchParams))
  if (!ledger) return missing(correctionsPath)
  return <CorrectionsPage site={await getSite()} {...ledger} now={scope().now.getTime()} />
}
