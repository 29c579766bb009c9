import { FrontPage } from '#components/reader/front/front-page.tsx'
import { getFront } from '#db/public/front.ts'
import { getSite } from '#db/public/site.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { homePath } from '#lib/urls.ts'
import { scope } from '#scope.ts'
import { missing } from './missing.tsx'

export const generateMetadata = async () => pageMetadata({ site: await getSite(), path: homePath })

export default async function Page({ searchParams }: PageProps<'/'>) {
  const old = oldAddress(await searchParams)
  if (old) return missing(old)
  return <FrontPage site={await getSite()} front={await getFront()} now={scope().now.getTime()} />
}

/** Links of a newsroom that came from WordPress: '/?p=12'. */
function oldAddress(query: Record<string, string | string[] | undefined>): string | undefined {
  const name = ['p', 'page_id', 'cat'].find((each) => typeof query[each] === 'string')
  return name && `/?${name}=${query[name]}`
}
