// Where an item of the old site is filed: WordPress has any number of categories, an article here has one section and any
// number of topics. Pure.
import type { WxrPost } from '#jobs/wordpress/wxr.ts'

export type Category = { id: string; slug: string; parent: string; name: string; description: string }
export type Categories = ReadonlyMap<string, Category>

/** The category of what has none; WordPress calls it so unless somebody renamed it. */
export const UNFILED = 'uncategorized'

const DEEPEST = 10

/** The slugs from the outermost category down to this one; a ring in the export ends it. */
export function lineage(slug: string, categories: Categories): string[] {
  const line: string[] = []
  for (let at = slug; at !== '' && !line.includes(at) && line.length < DEEPEST; at = categories.get(at)?.parent ?? '') {
    line.unshift(at)
  }
  return line
}

/** The one category that becomes the article's section. */
export function sectionOf(item: WxrPost, categories: Categories): string {
  const slugs = item.categories.filter(({ domain }) => domain === 'category').map(({ slug }) => slug)
  const named = namedByPlugin(item, slugs, categories)
  if (named !== undefined) return named
  const filed = slugs.filter((slug) => slug !== UNFILED)
  const above = new Set(filed.flatMap((slug) => lineage(slug, categories).slice(0, -1)))
  const inside = filed.filter((slug) => !above.has(slug)).sort((a, b) => ageOf(a, categories) - ageOf(b, categories))
  // The permalink may name it: /europe/bridge-opens/. Otherwise the oldest, as WordPress itself would have it.
  const parts = item.link.toLowerCase().split('/')
  return inside.find((slug) => parts.includes(slug.toLowerCase())) ?? inside[0] ?? filed[0] ?? UNFILED
}

// Ids are counted up; what has none is not in the export's own list and comes last.
function ageOf(slug: string, categories: Categories): number {
  return Number(categories.get(slug)?.id || Number.MAX_SAFE_INTEGER)
}

// Yoast and Rank Math let the editor say which one it is.
function namedByPlugin({ meta }: WxrPost, slugs: string[], categories: Categories): string | undefined {
  const id = meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category') ?? ''
  return id === '' ? undefined : slugs.find((slug) => categories.get(slug)?.id === id)
}

/** The categories that are neither the section nor above it: they become topics. */
export function otherCategories(item: WxrPost, categories: Categories): string[] {
  const filed = new Set([...lineage(sectionOf(item, categories), categories), UNFILED])
  const slugs = item.categories.filter(({ domain }) => domain === 'category').map(({ slug }) => slug)
  return slugs.filter((slug) => !filed.has(slug))
}

export const tagsOf = (item: WxrPost): string[] =>
  item.categories.filter(({ domain }) => domain === 'post_tag').map(({ slug }) => slug)

/** Who signed: Co-Authors Plus keeps several as a taxonomy, in order; else WordPress's own one. */
export function signaturesOf(item: WxrPost): { login: string; name: string }[] {
  const several = item.categories.filter(({ domain }) => domain === 'author')
  if (several.length > 0) return several.map(({ slug, name }) => ({ login: slug.replace(/^cap-/, ''), name }))
  return item.creator === '' ? [] : [{ login: item.creator, name: '' }]
}
