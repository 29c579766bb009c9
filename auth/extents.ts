// How far a permission goes: whose article, whose section. Asked inside the transaction, with the object as it is there.
// What somebody may not touch does not exist for them: 404, the same as for an id that was never given out.
import { getArticle } from '#db/articles.ts'
import type { Person } from '#db/people.ts'
import type { Reader } from '#db/store.ts'
import { Denial } from '#lib/denial.ts'
import { type Extent, extentOf, type Permission } from '#lib/roles.ts'

/** What of an article its reach is judged by. */
export interface Belonging {
  sectionId: string
  createdBy: string
  assignedTo: string | null
}

/** Whether this person's reach includes the article. */
export function reaches(extent: Extent | undefined, person: Person, article: Belonging): boolean {
  const isOwn = article.createdBy === person.id || article.assignedTo === person.id
  if (extent === 'own') return isOwn
  if (extent === 'section') return isOwn || person.sectionIds.includes(article.sectionId)
  return extent === 'all'
}

/** Refuses an object that the person's role does not reach: the article that the input names by `articleId`. */
export async function assertReach(tx: Reader, permission: Permission, person: Person, input: unknown): Promise<void> {
  const articleId = (input as { articleId?: unknown } | null)?.articleId
  if (!permission.startsWith('article.') || articleId === undefined) return
  const article = typeof articleId === 'string' ? await getArticle(tx, articleId) : undefined
  if (!article || !reaches(extentOf(person.role, permission), person, article)) {
    throw new Denial(404, 'There is no such article.')
  }
}
