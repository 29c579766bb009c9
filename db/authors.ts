// Verbs of authors: who signs. An author need not have an account.
import { and, eq, ne } from 'drizzle-orm'
import { addressesKey, authorKey, latestListKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { authorPath } from '#lib/urls.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { addRedirect } from './redirects.ts'
import { authors } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export interface NewAuthor {
  slug: string
  name: string
  role?: string
  place?: string
  biography?: string
  email?: string
  pictureId?: string | null
  demo?: boolean
}

async function assertFreeSlug(tx: Reader, slug: string, id: string): Promise<void> {
  const taken = await tx
    .select({ id: authors.id })
    .from(authors)
    .where(and(eq(authors.slug, slug), ne(authors.id, id)))
  if (!slug || taken.length > 0) throw new Refusal(`The address /authors/${slug} is taken.`)
}

/** Adds an author; refuses a slug that is taken. Gives the id. */
export async function createAuthor(tx: Writer, input: NewAuthor, now: Date): Promise<Outcome<string>> {
  const id = newId()
  await assertFreeSlug(tx, input.slug, id)
  await tx.insert(authors).values({
    id,
    slug: input.slug,
    name: input.name,
    role: input.role ?? '',
    place: input.place ?? '',
    biography: input.biography ?? '',
    email: input.email ?? '',
    pictureId: input.pictureId ?? null,
    at: now.getTime(),
    demo: input.demo ?? false,
  })
  return {
    value: id,
    event: { what: 'author.created', subject: id, details: { name: input.name, slug: input.slug } },
    touched: [authorKey(id)],
  }
}

export type AuthorChange = Partial<Omit<NewAuthor, 'demo'>> & { id: string }

/**
 * Changes an author; refuses a slug that is taken. The old address leads on. What is signed already keeps the name that
 * was printed.
 */
export async function changeAuthor(
  tx: Writer,
  { id, ...changes }: AuthorChange,
  by: string,
  now: Date,
): Promise<Outcome> {
  const [before] = await tx.select().from(authors).where(eq(authors.id, id))
  if (!before) throw new Refusal('There is no such author.')
  const { slug = before.slug } = changes
  await assertFreeSlug(tx, slug, id)
  await tx
    .update(authors)
    .set({ ...changes, slug })
    .where(eq(authors.id, id))
  if (slug !== before.slug) {
    await addRedirect(tx, { path: authorPath(before.slug), target: 'author', targetId: id }, by, now)
  }
  return {
    value: undefined,
    event: { what: 'author.changed', subject: id, details: changes },
    // The list of all authors may be too long to note each of them.
    touched: [authorKey(id), latestListKey, addressesKey],
  }
}
