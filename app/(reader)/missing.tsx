import { GonePage } from '#components/reader/notice/gone-page.tsx'
import { MovedPage } from '#components/reader/notice/moved-page.tsx'
import { NotFoundPage } from '#components/reader/notice/not-found-page.tsx'
import { listNewest } from '#db/public/lists.ts'
import { findRedirect } from '#db/public/redirects.ts'
import { getSite } from '#db/public/site.ts'
import { answer, scope } from '#scope.ts'

/** What stands at an address that has no page: where it went (301), that it is gone (410), or that it never was (404). */
export async function missing(path: string) {
  const site = await getSite()
  const now = scope().now.getTime()
  const to = await findRedirect(path)
  if (to === 'gone') return answer(410, <GonePage site={site} reason="" at={undefined} now={now} />)
  if (to) return answer(301, <MovedPage site={site} path={to} now={now} />, to)
  return answer(404, <NotFoundPage site={site} latest={await listNewest(5)} now={now} />)
}
