import { AuthorsPage } from '#components/reader/list/authors-page.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { listAuthors } from '#db/public/authors.ts'
import { getSite } from '#db/public/site.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { authorsPath } from '#lib/urls.ts'
import { scope } from '#scope.ts'

export async function generateMetadata() {
  const site = await getSite()
  return pageMetadata({ site, title: wordsFor(site.language).authors, path: authorsPath })
}

export default async function Page() {
  return <AuthorsPage site={await getSite()} authors={await listAuthors()} now={scope().now.getTime()} />
}
