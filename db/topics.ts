// Verbs of topics.
import { and, eq, ne } from 'drizzle-orm'
import { addressesKey, latestListKey, topicKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { topicPath } from '#lib/urls.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { addRedirect } from './redirects.ts'
import { topics } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export interface NewTopic {
  slug: string
  name: string
  description?: string
  demo?: boolean
}

async function assertFreeSlug(tx: Reader, slug: string, id: string): Promise<void> {
  const taken = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.slug, slug), ne(topics.id, id)))
  if (!slug || taken.length > 0) throw new Refusal(`The address /topics/${slug} is taken.`)
}

/** Adds a topic; refuses a slug that is taken. Gives its id. */
export async function createTopic(tx: Writer, input: NewTopic, now: Date): Promise<Outcome<string>> {
  const id = newId()
  await assertFreeSlug(tx, input.slug, id)
  const { slug, name, description = '', demo = false } = input
  await tx.insert(topics).values({ id, slug, name, description, at: now.getTime(), demo })
  return {
    value: id,
    event: { what: 'topic.created', subject: id, details: { name, slug } },
    touched: [topicKey(id)],
  }
}

export type TopicChange = Partial<Omit<NewTopic, 'demo'>> & { id: string }

/**
 * Changes a topic; refuses a slug that is taken. Its old address leads on. What is published under it keeps the name
 * that was printed.
 */
export async function changeTopic(
  tx: Writer,
  { id, ...changes }: TopicChange,
  by: string,
  now: Date,
): Promise<Outcome> {
  const [before] = await tx.select().from(topics).where(eq(topics.id, id))
  if (!before) throw new Refusal('There is no such topic.')
  const { slug = before.slug } = changes
  await assertFreeSlug(tx, slug, id)
  await tx
    .update(topics)
    .set({ ...changes, slug })
    .where(eq(topics.id, id))
  if (slug !== before.slug) {
    await addRedirect(tx, { path: topicPath(before.slug), target: 'topic', targetId: id }, by, now)
  }
  return {
    value: undefined,
    event: { what: 'topic.changed', subject: id, details: changes },
    // The list of all topics may be too long to note each of them.
    touched: [topicKey(id), latestListKey, addressesKey],
  }
}
