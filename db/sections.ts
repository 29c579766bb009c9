// Verbs and reads of sections. Slugs of sections and static pages share one namespace (design: addresses).
import { eq } from 'drizzle-orm'
import { sectionKey, settingsKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { reservedSlugs } from '#lib/urls.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { pages, sections } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export interface NewSection {
  slug: string
  name: string
  parentId?: string | null
  description?: string
  hue?: number
  position?: number
  demo?: boolean
}

/** Refuses a slug that is reserved or that a section or page has. */
export async function assertFreeRootSlug(tx: Reader, slug: string): Promise<void> {
  if (!slug || reservedSlugs.has(slug)) throw new Refusal(`“${slug}” cannot be an address: choose another word.`)
  const taken = [
    ...(await tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, slug)).limit(1)),
    ...(await tx.select({ id: pages.id }).from(pages).where(eq(pages.slug, slug)).limit(1)),
  ]
  if (taken.length > 0) throw new Refusal(`The address /${slug} is taken.`)
}

/** Adds a section; refuses a taken or reserved slug and a parent that is not there. Gives its id. */
export async function createSection(tx: Writer, input: NewSection, now: Date): Promise<Outcome<string>> {
  await assertFreeRootSlug(tx, input.slug)
  if (input.parentId) {
    const parents = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, input.parentId))
    if (parents.length === 0) throw new Refusal('The parent section does not exist.')
  }
  const id = newId()
  await tx.insert(sections).values({
    id,
    slug: input.slug,
    name: input.name,
    parentId: input.parentId ?? null,
    description: input.description ?? '',
    hue: input.hue ?? 255,
    position: input.position ?? 0,
    at: now.getTime(),
    demo: input.demo ?? false,
  })
  return {
    value: id,
    event: { what: 'section.created', subject: id, details: { name: input.name, slug: input.slug } },
    touched: [sectionKey(id), settingsKey],
  }
}
