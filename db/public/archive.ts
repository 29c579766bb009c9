// The archive: in which months something was published. Found by stepping from month to month along the index, so that
// the cost is that of the months and not of the articles.
import { and, desc, lt } from 'drizzle-orm'
import { publications } from '#db/schema.ts'
import { store } from '#db/store.ts'
import type { Month } from '#lib/article.ts'
import { latestListKey } from '#lib/keys.ts'
import { monthBounds, monthOf } from '#lib/zones.ts'
import { note, scope } from '#scope.ts'
import { furniture } from './site.ts'
import { readable } from './visible.ts'

const mostMonths = 1200

/** Months with at least one article, newest first. */
export async function listMonths(): Promise<Month[]> {
  note(latestListKey)
  const { zone } = (await furniture()).settings
  return store.read(async (tx) => {
    const months: Month[] = []
    for (let before = scope().now.getTime() + 1; months.length < mostMonths; ) {
      const [newest] = await tx
        .select({ at: publications.publishedAt })
        .from(publications)
        .where(and(lt(publications.publishedAt, before), readable(scope().now)))
        .orderBy(desc(publications.publishedAt), desc(publications.articleId))
        .limit(1)
      if (!newest) break
      const [year = 0, month = 1] = monthOf(newest.at, zone).split('-').map(Number)
      months.push({ year, month })
      before = monthBounds(year, month, zone).from
    }
    return months
  })
}
