// Verbs of authors: who signs. An author need not have an account.
import { eq } from 'drizzle-orm'
import { authorKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { authors } from './schema.ts'
import type { Writer } from './store.ts'

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

/** Adds an author; refuses a slug that is taken. Gives the id. */
export async function createAuthor(tx: Writer, input: NewAuthor, now: Date): Promise<Outcome<string>> {
  const taken = await tx.select({ id: authors.id }).from(authors).where(eq(authors.slug, input.slug))
  if (!input.slug || taken.length > 0) throw new Refusal(`The address /authors/${input.slug} is taken.`)
  const id = newId()
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
