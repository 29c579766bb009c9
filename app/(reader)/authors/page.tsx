import { AuthorsPage } from '#components/reader/list/authors-page.tsx'
import { listAuthors } from '#db/public/authors.ts'
import { getSite } from '#db/public/site.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { authorsPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'

export const generateMetadata = async () => pageMetadata({ site: await getSite(), title: 'Authors', path: authorsPath })

export default async function Page() {
  return <AuthorsPage site={await getSite()} authors={await listAuthors()} now={scope().now.getTime()} />
}
