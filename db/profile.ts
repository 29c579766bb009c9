// What somebody says of themselves: their name, and the author they sign as.
import { and, asc, eq, ne } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { getPerson } from './people.ts'
import { authors, people } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export interface Profile {
  name: string
  /** '' for nobody: this person signs nothing. */
  authorId: string
}

/** Changes one's own name and byline. Refuses an author who is not there, or whom somebody else signs as. */
export async function saveProfile(tx: Writer, { name, authorId }: Profile, by: string): Promise<Outcome> {
  const before = await getPerson(tx, by)
  if (authorId) await assertFree(tx, authorId, by)
  await tx
    .update(people)
    .set({ name, authorId: authorId || null })
    .where(eq(people.id, by))
  const details = { from: { name: before?.name, authorId: before?.authorId }, to: { name, authorId: authorId || null } }
  return { value: undefined, event: { what: 'profile.changed', subject: by, details }, touched: [] }
}

/** The authors whom this person may sign as: nobody else does. By name. */
export async function listFreeAuthors(tx: Reader, personId: string): Promise<{ id: string; name: string }[]> {
  const columns = { id: authors.id, name: authors.name }
  const all = await tx.select(columns).from(authors).orderBy(asc(authors.name), asc(authors.id)).limit(2000)
  const others = await tx.select({ id: people.authorId }).from(people).where(ne(people.id, personId))
  const taken = new Set(others.map(({ id }) => id))
  return all.filter(({ id }) => !taken.has(id))
}

async function assertFree(tx: Reader, authorId: string, by: string): Promise<void> {
  const there = await tx.select({ id: authors.id }).from(authors).where(eq(authors.id, authorId))
  if (there.length === 0) throw new Refusal('There is no such author any more. Choose another one.')
  const somebodyElses = and(eq(people.authorId, authorId), ne(people.id, by))
  const [other] = await tx.select({ name: people.name }).from(people).where(somebodyElses)
  if (other) throw new Refusal(`${other.name} signs as this author. Choose another one.`)
}
