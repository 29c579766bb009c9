// The one gate between the newsroom and the public. Every query of this folder starts from publications through it.
import { and, gt, lte, ne, type SQL } from 'drizzle-orm'
import { publications } from '#db/schema.ts'

/** Publications that are true at `now`: at most one an article. A withdrawal is one of them. */
export const visible = (now: Date): SQL =>
  and(lte(publications.from, now.getTime()), gt(publications.until, now.getTime())) as SQL

/** Those of them that can be read: what lists show. */
export const readable = (now: Date): SQL => and(visible(now), ne(publications.kind, 'withdrawal')) as SQL
