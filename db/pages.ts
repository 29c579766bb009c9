// Verbs of static pages (About and the like). A page that is not public yet has `from: never`.
import { eq } from 'drizzle-orm'
import type { Direction } from '#lib/article.ts'
import type { Body } from '#lib/body/document.ts'
import { type Key, pageKey, settingsKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { pagePath } from '#lib/urls.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { addRedirect } from './redirects.ts'
import { never, pages } from './schema.ts'
import { assertFreeRootSlug } from './sections.ts'
import type { Writer } from './store.ts'

export interface NewPage {
  slug: string
  title: string
  description?: string
  body: Body
  language: string
  direction: Direction
  position?: number
  /** When it becomes public, in ms; `never` for a draft. */
  from: number
  origin?: string
  updatedAt?: number
  demo?: boolean
}

/** Adds a page; refuses an address that a section or page has. Gives its id. */
export async function createPage(tx: Writer, input: NewPage, now: Date): Promise<Outcome<string>> {
  await assertFreeRootSlug(tx, input.slug)
  const id = newId()
  const { description = '', position = 0, origin = '', updatedAt = now.getTime(), demo = false, ...given } = input
  await tx.insert(pages).values({ id, ...given, description, position, origin, updatedAt, demo, until: never })
  return {
    value: id,
    event: { what: 'page.created', subject: id, details: { title: input.title, slug: input.slug } },
    touched: input.from < never ? [pageKey(id), settingsKey] : [],
    from: Math.max(input.from, now.getTime()),
  }
}

export type PageChange = Partial<Pick<NewPage, 'slug' | 'title' | 'description' | 'body' | 'position' | 'from'>> & {
  id: string
  /** When it stops being public, in ms. */
  until?: number
}

/** Changes a page; refuses an address that is taken. The old address leads on. */
export async function changePage(tx: Writer, { id, ...changes }: PageChange, by: string, now: Date): Promise<Outcome> {
  const [before] = await tx.select().from(pages).where(eq(pages.id, id))
  if (!before) throw new Refusal('There is no such page.')
  const { slug = before.slug, from = before.from, until = before.until } = changes
  await assertFreeRootSlug(tx, slug, id)
  await tx
    .update(pages)
    .set({ ...changes, slug, updatedAt: now.getTime() })
    .where(eq(pages.id, id))
  if (slug !== before.slug) {
    await addRedirect(tx, { path: pagePath(before.slug), target: 'page', targetId: id }, by, now)
  }
  const touched: Key[] = [pageKey(id), settingsKey]
  const ahead = [from, until].filter((at) => at > now.getTime() && at < never)
  return {
    value: undefined,
    event: { what: 'page.changed', subject: id, details: { slug } },
    touched,
    later: ahead.map((at) => ({ touched, from: at })),
  }
}
