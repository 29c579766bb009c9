import { admit } from '#auth/admit.ts'
import { ArticleTable } from '#components/admin/articles/article-table.tsx'
import { ArticleViews } from '#components/admin/articles/article-views.tsx'
import { NoArticles } from '#components/admin/articles/no-articles.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { countDeskViews, type DeskView, deskViews, listDeskArticles } from '#db/desk-articles.ts'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { parseCursor } from '#lib/cursor.ts'
import { longDateTime } from '#lib/dates.ts'
import { deskViewPath } from '#lib/desk-urls.ts'
import { type Extent, extentOf } from '#lib/roles.ts'
import { dayOf, startOfDay } from '#lib/zones.ts'
import { scope } from '#scope.ts'

export const metadata = { title: { absolute: 'Desk' } }

const isView = (text: unknown): text is DeskView => deskViews.includes(text as DeskView)

export default admit('article.list', async ({ person }, { searchParams }: PageProps<'/admin'>) => {
  const { now } = scope()
  const place = await getSite()
  const query = await searchParams
  const view = isView(query.view) ? query.view : 'all'
  const before = typeof query.before === 'string' ? parseCursor(query.before, place.zone) : undefined
  const today = startOfDay(dayOf(now.getTime(), place.zone), place.zone) ?? 0
  const reach = { extent: extentOf(person.role, 'article.list') as Extent, person }
  const { articles, earlier, counts } = await store.read(async (tx) => ({
    ...(await listDeskArticles(tx, reach, { view, now, today, before })),
    counts: await countDeskViews(tx, reach, { now, today }),
  }))
  return (
    <>
      <PageHeader title="Desk" detail={longDateTime(now.getTime(), place)} />
      <ArticleViews current={view} counts={counts} />
      {articles.length > 0 ? <ArticleTable articles={articles} place={place} now={now} /> : <NoArticles view={view} />}
      {earlier && (
        <p className="list-more">
          <ButtonLink href={deskViewPath(view, earlier)}>Earlier</ButtonLink>
        </p>
      )}
    </>
  )
})
