// What every page shows of the newsroom: its name and words, its sections, its static pages. Read once a request.
import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { pages, sections, settings } from '#db/schema.ts'
import { type SiteSettings, siteSettings } from '#db/settings.ts'
import { store } from '#db/store.ts'
import type { NavSection, Section, Site } from '#lib/article.ts'
import { sectionKey, settingsKey } from '#lib/keys.ts'
import { pagePath, sectionPath } from '#lib/urls.ts'
import { note, once, scope } from '#scope.ts'

interface Furniture {
  settings: SiteSettings
  tree: NavSection[]
  byId: Map<string, NavSection>
  parents: Map<string, string>
  pages: { title: string; path: string }[]
}

/** Settings, the tree of sections and the public pages. */
export const furniture = () => once('furniture', readFurniture)

async function readFurniture(): Promise<Furniture> {
  note(settingsKey)
  const now = scope().now.getTime()
  return store.read(async (tx) => {
    const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, 'site'))
    const rows = await tx.select().from(sections).orderBy(asc(sections.position), asc(sections.slug))
    const listed = await tx
      .select({ title: pages.title, slug: pages.slug })
      .from(pages)
      .where(and(lte(pages.from, now), gt(pages.until, now)))
      .orderBy(asc(pages.position), asc(pages.slug))
      .limit(40)
    return {
      settings: siteSettings.parse(row?.value ?? {}),
      ...grow(rows),
      pages: listed.map(({ title, slug }) => ({ title, path: pagePath(slug) })),
    }
  })
}

function grow(rows: (typeof sections.$inferSelect)[]) {
  const byId = new Map<string, NavSection>()
  for (const { id, slug, name, description, hue } of rows) {
    byId.set(id, { id, slug, name, description, hue, path: sectionPath(slug), children: [] })
  }
  const parents = new Map<string, string>()
  const tree: NavSection[] = []
  for (const { id, parentId } of rows) {
    const section = byId.get(id) as NavSection
    const parent = parentId ? byId.get(parentId) : undefined
    if (parent && parentId) parents.set(id, parentId)
    ;(parent?.children ?? tree).push(section)
  }
  return { tree, byId, parents }
}

/** The newsroom as its pages show it; pages in the navigation share the `settings` key. */
export async function getSite(): Promise<Site> {
  const { settings, tree, pages } = await furniture()
  return { ...settings, sections: tree, pages }
}

/** A section by its slug, with those above it (outermost first) and all ids from it downwards. */
export async function findSection(slug: string) {
  const { byId } = await furniture()
  const section = [...byId.values()].find((each) => each.slug === slug)
  if (!section) return undefined
  note(sectionKey(section.id))
  return { section, parents: await sectionsAbove(section.id), ids: idsFrom(section) }
}

/** Outermost first; stops at a ring, which no verb can make. */
export async function sectionsAbove(id: string): Promise<Section[]> {
  const { byId, parents } = await furniture()
  const above: Section[] = []
  for (let at = parents.get(id); at && above.length < 10; at = parents.get(at)) {
    const section = byId.get(at)
    if (section) above.unshift(section)
  }
  return above
}

export const idsFrom = (section: NavSection): string[] => [section.id, ...section.children.flatMap(idsFrom)]
