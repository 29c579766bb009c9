// Categories to sections, parents first. Every category becomes one, except those that are only ever a second one of an
// article (they become topics) and the nameless default when nothing is filed there.
import { pages, sections } from '#db/schema.ts'
import { createSection } from '#db/sections.ts'
import { store } from '#db/store.ts'
import { ourSlug, pathsOfCategory } from '#jobs/wordpress/addresses.ts'
import { type Category, lineage, UNFILED } from '#jobs/wordpress/filing.ts'
import type { Report } from '#jobs/wordpress/report.ts'
import type { Survey } from '#jobs/wordpress/survey.ts'
import { type Batch, inBatch, leadTo } from '#jobs/wordpress/writing.ts'
import { excerpt } from '#lib/body/plain-text.ts'
import { freeSlug } from '#lib/slug.ts'
import { reservedSlugs, sectionPath, topicPath } from '#lib/urls.ts'

type Plan = { category: Category; slug: string; id: string | undefined; position: number }

/** The sections by category slug: their ids and their slugs here. */
export async function bringSections(
  survey: Survey,
  report: Report,
  now: Date,
): Promise<Map<string, { id: string; slug: string }>> {
  const plans = await planSections(survey)
  const ids = await inBatch(now, async (batch) => {
    const made = new Map<string, string>()
    for (const plan of plans) made.set(plan.category.slug, await bringSection(plan, made, survey, batch))
    return made
  })
  for (const { id, slug, category } of plans) {
    report.count('section', id === undefined)
    if (slug !== ourSlug(category.slug, category.name))
      report.note('categories whose address was taken, under another one', `${category.name}: /${slug}`)
  }
  return new Map(
    plans.flatMap(({ category, slug }) => {
      const id = ids.get(category.slug)
      return id === undefined ? [] : [[category.slug, { id, slug }]]
    }),
  )
}

async function bringSection(
  { category, slug, id, position }: Plan,
  made: ReadonlyMap<string, string>,
  { site, categories }: Survey,
  batch: Batch,
): Promise<string> {
  const parentId = made.get(category.parent) ?? null
  const { tx, now, does } = batch
  const words = { name: excerpt(category.name, 80), description: excerpt(category.description, 500) }
  // Hues a golden angle apart: neighbours in the navigation never look alike.
  const hue = Math.round(25 + position * 137.5) % 360
  const found = id ?? (await does(createSection(tx, { slug, ...words, parentId, hue, position }, now)))
  const paths = pathsOfCategory(lineage(category.slug, categories), category.id, site)
  await leadTo(paths, { target: 'section', targetId: found }, sectionPath(slug), batch)
  return found
}

async function planSections(survey: Survey): Promise<Plan[]> {
  const { here, taken } = await store.read(async (tx) => {
    const known = await tx.select({ id: sections.id, slug: sections.slug }).from(sections)
    const static_ = await tx.select({ slug: pages.slug }).from(pages)
    return { here: new Map(known.map(({ id, slug }) => [slug, id])), taken: new Set(static_.map(({ slug }) => slug)) }
  })
  const used = new Set<string>()
  return wantedCategories(survey).map((category, at) => {
    const isTaken = (slug: string) => reservedSlugs.has(slug) || taken.has(slug) || used.has(slug)
    const slug = freeSlug(ourSlug(category.slug, category.name), isTaken)
    used.add(slug)
    return { category, slug, id: here.get(slug), position: here.size + at }
  })
}

/** In the order of the export, but parents before children. */
function wantedCategories({ categories, sections: filed, topics }: Survey): Category[] {
  const known = new Map(categories)
  if (filed.has(UNFILED) && !known.has(UNFILED))
    known.set(UNFILED, { id: '', slug: UNFILED, parent: '', name: 'Uncategorized', description: '' })
  const roots = [...known.keys()].filter((slug) => filed.has(slug) || (!topics.has(slug) && slug !== UNFILED))
  const ordered = new Set(roots.flatMap((slug) => lineage(slug, known)))
  return [...ordered].flatMap((slug) => known.get(slug) ?? [])
}

/** Old addresses of the categories that became topics. */
export async function leadCategoriesToTopics(
  { categories, site }: Survey,
  report: Report,
  brought: ReadonlyMap<string, unknown>,
  topicIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const turned = [...categories.values()].filter(({ slug }) => !brought.has(slug) && topicIds.has(slug))
  for (const { name } of turned) report.note('categories that were only ever a second one of articles, as topics', name)
  await inBatch(now, async (batch) => {
    for (const { slug, id } of turned) {
      const targetId = topicIds.get(slug) ?? ''
      const paths = pathsOfCategory(lineage(slug, categories), id, site)
      await leadTo(paths, { target: 'topic', targetId }, topicPath(slug), batch)
    }
  })
}
