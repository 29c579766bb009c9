// Verbs of static pages (About and the like). A page that is not public yet has `from: never`.
import type { Direction } from '#lib/article.ts'
import type { Body } from '#lib/body/document.ts'
import { pageKey, settingsKey } from '#lib/keys.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
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
    touched: [pageKey(id), settingsKey],
    from: Math.max(input.from, now.getTime()),
  }
}
