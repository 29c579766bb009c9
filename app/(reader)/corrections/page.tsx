import { CorrectionsPage } from '#components/reader/list/corrections-page.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { listCorrections } from '#db/public/corrections.ts'
import { getSite } from '#db/public/site.ts'
import { beforeOf } from '#lib/cursor.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { correctionsPath, pageOf } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from '../missing.tsx'

export async function generateMetadata({ searchParams }: PageProps<'/corrections'>) {
  const site = await getSite()
  const path = pageOf(correctionsPath, beforeOf(await searchParams))
  return pageMetadata({ site, title: wordsFor(site.language).corrections, path })
}

export default async function Page({ searchParams }: PageProps<'/corrections'>) {
  const ledger = await listCorrections(beforeOf(await searchParams))
  if (!ledger) return missing(correctionsPath)
  return <CorrectionsPage site={await getSite()} {...ledger} now={scope().now.getTime()} />
}
