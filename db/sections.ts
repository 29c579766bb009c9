// Verbs and reads of sections. Slugs of sections and static pages share one namespace (design: addresses).
import { and, eq, ne } from 'drizzle-orm'
import { sectionKey, settingsKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { reservedSlugs, sectionPath } from '#lib/urls.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { addRedirect } from './redirects.ts'
import { articles, pages, publications, sections, slots } from './schema.ts'
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

/** Refuses a slug that is reserved or that a section or page other than `id` has. */
export async function assertFreeRootSlug(tx: Reader, slug: string, id = ''): Promise<void> {
  if (!slug || reservedSlugs.has(slug)) throw new Refusal(`“${slug}” cannot be an address: choose another word.`)
  const taken = [
    ...(await tx
      .select({ id: sections.id })
      .from(sections)
      .where(and(eq(sections.slug, slug), ne(sections.id, id)))),
    ...(await tx
      .select({ id: pages.id })
      .from(pages)
      .where(and(eq(pages.slug, slug), ne(pages.id, id)))),
  ]
  if (taken.length > 0) throw new Refusal(`The address /${slug} is taken.`)
}

/** Adds a section; refuses a taken or reserved slug and a parent that is not there. Gives its id. */
export async function createSection(tx: Writer, input: NewSection, now: Date): Promise<Outcome<string>> {
  await assertFreeRootSlug(tx, input.slug)
  const id = newId()
  await assertParent(tx, id, input.parentId)
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

/** Refuses a parent that is not there, and one that is the section itself or stands below it. */
async function assertParent(tx: Reader, id: string, parentId: string | null | undefined): Promise<void> {
  const rows = await tx.select({ id: sections.id, parentId: sections.parentId }).from(sections)
  const parents = new Map(rows.map((row) => [row.id, row.parentId]))
  if (parentId && !parents.has(parentId)) throw new Refusal('The parent section does not exist.')
  for (let at = parentId; at; at = parents.get(at)) {
    if (at === id) throw new Refusal('A section cannot stand below itself.')
  }
}

export type SectionChange = Partial<Omit<NewSection, 'demo'>> & { id: string }

/** Changes a section; refuses what createSection refuses. Its old address, and those of its articles, lead on. */
export async function changeSection(
  tx: Writer,
  { id, ...changes }: SectionChange,
  by: string,
  now: Date,
): Promise<Outcome> {
  const [before] = await tx.select().from(sections).where(eq(sections.id, id))
  if (!before) throw new Refusal('There is no such section.')
  const { slug = before.slug } = changes
  await assertFreeRootSlug(tx, slug, id)
  await assertParent(tx, id, changes.parentId)
  await tx
    .update(sections)
    .set({ ...changes, slug })
    .where(eq(sections.id, id))
  if (slug !== before.slug) {
    await addRedirect(tx, { path: sectionPath(before.slug), target: 'section', targetId: id }, by, now)
  }
  return {
    value: undefined,
    event: { what: 'section.changed', subject: id, details: changes },
    touched: [sectionKey(id), settingsKey],
  }
}

/** Takes a section out; refuses one that has articles or sections below it. */
export async function removeSection(tx: Writer, id: string): Promise<Outcome> {
  const used = [
    ...(await tx.select({ id: articles.id }).from(articles).where(eq(articles.sectionId, id)).limit(1)),
    ...(await tx.select({ id: publications.id }).from(publications).where(eq(publications.sectionId, id)).limit(1)),
    ...(await tx.select({ id: sections.id }).from(sections).where(eq(sections.parentId, id)).limit(1)),
  ]
  if (used.length > 0) throw new Refusal('A section that has articles or sections cannot be removed.')
  await tx.delete(slots).where(eq(slots.place, id))
  const [gone] = await tx.delete(sections).where(eq(sections.id, id)).returning({ slug: sections.slug })
  if (!gone) throw new Refusal('There is no such section.')
  return {
    value: undefined,
    event: { what: 'section.removed', subject: id, details: gone },
    touched: [sectionKey(id), settingsKey],
  }
}
