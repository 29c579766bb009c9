// Verbs of topics.
import { eq } from 'drizzle-orm'
import { topicKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { topics } from './schema.ts'
import type { Writer } from './store.ts'

export interface NewTopic {
  slug: string
  name: string
  description?: string
  demo?: boolean
}

/** Adds a topic; refuses a slug that is taken. Gives its id. */
export async function createTopic(tx: Writer, input: NewTopic, now: Date): Promise<Outcome<string>> {
  const taken = await tx.select({ id: topics.id }).from(topics).where(eq(topics.slug, input.slug))
  if (!input.slug || taken.length > 0) throw new Refusal(`The address /topics/${input.slug} is taken.`)
  const id = newId()
  const { slug, name, description = '', demo = false } = input
  await tx.insert(topics).values({ id, slug, name, description, at: now.getTime(), demo })
  return {
    value: id,
    event: { what: 'topic.created', subject: id, details: { name, slug } },
    touched: [topicKey(id)],
  }
}
