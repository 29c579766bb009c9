import { ArchivePage } from '#components/reader/list/archive-page.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { listMonths } from '#db/public/archive.ts'
import { getSite } from '#db/public/site.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { archivePath } from '#lib/urls.ts'
import { scope } from '#scope.ts'

export async function generateMetadata() {
  const site = await getSite()
  return pageMetadata({ site, title: wordsFor(site.language).archive, path: archivePath })
}

export default async function Page() {
  return <ArchivePage site={await getSite()} months={await listMonths()} now={scope().now.getTime()} />
}
