// Who has an article: verbs that give it to somebody. What a person has is within their reach, whatever their section.
import { and, eq, isNull, or } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import { changeable } from './accounts.ts'
import type { Outcome } from './outcome.ts'
import { getPerson, type Person } from './people.ts'
import { articles } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export interface Assignment {
  articleId: string
  /** '' for nobody. */
  personId: string
}

/** Gives an article to somebody, or to nobody; refuses who cannot work on it. Gives their name, '' for nobody. */
export async function assignArticle(
  tx: Writer,
  { articleId, personId }: Assignment,
  _by: string,
  now: Date,
): Promise<Outcome<string>> {
  const person = personId ? await assignable(tx, personId, now) : undefined
  const [article] = await tx
    .update(articles)
    .set({ assignedTo: person?.id ?? null })
    .where(eq(articles.id, articleId))
    .returning({ headline: articles.headline })
  if (!article) throw new Refusal('There is no such article.')
  const details = { to: personId, name: person?.name ?? '' }
  const event = { what: 'article.assigned', subject: articleId, details }
  return { value: person?.name ?? '', event, touched: [] }
}

export interface HandOver {
  personId: string
  toId: string
}

/**
 * Gives all articles that somebody has, and the drafts they began that nobody has, to somebody else. Refuses who cannot
 * work on them. Gives their count.
 */
export async function handOverArticles(
  tx: Writer,
  { personId, toId }: HandOver,
  by: string,
  now: Date,
): Promise<Outcome<{ count: number; to: Person }>> {
  const leaver = await changeable(tx, personId, by)
  if (toId === personId) throw new Refusal('Choose somebody else.')
  const to = await assignable(tx, toId, now)
  const theirs = await tx
    .update(articles)
    .set({ assignedTo: toId })
    .where(heldBy(personId))
    .returning({ id: articles.id })
  const details = { to: toId, name: to.name, count: theirs.length, articles: theirs.slice(0, 100).map(({ id }) => id) }
  const event = { what: 'person.handed-over', subject: leaver.id, details }
  return { value: { count: theirs.length, to }, event, touched: [] }
}

/** How many articles would be handed over, counted to 1,000. */
export async function countHeld(tx: Reader, personId: string): Promise<number> {
  return (await tx.select({ id: articles.id }).from(articles).where(heldBy(personId)).limit(1000)).length
}

const heldBy = (personId: string) =>
  or(
    eq(articles.assignedTo, personId),
    and(eq(articles.createdBy, personId), eq(articles.state, 'draft'), isNull(articles.assignedTo)),
  )

async function assignable(tx: Reader, personId: string, now: Date): Promise<Person> {
  const person = await getPerson(tx, personId)
  if (!person || person.until <= now.getTime())
    throw new Refusal('This person has no open account: choose another one.')
  return person
}
