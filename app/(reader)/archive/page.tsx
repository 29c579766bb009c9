import { ArchivePage } from '#components/reader/list/archive-page.tsx'
import { listMonths } from '#db/public/archive.ts'
import { getSite } from '#db/public/site.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { archivePath } from '#lib/urls.ts'
import { scope } from '#scope.ts'

export const generateMetadata = async () => pageMetadata({ site: await getSite(), title: 'Archive', path: archivePath })

export default async function Page() {
  return <ArchivePage site={await getSite()} months={await listMonths()} now={scope().now.getTime()} />
}
