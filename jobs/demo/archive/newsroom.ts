// The newsroom that an archive is written for: its sections, topics, authors and pictures as they are in the database,
// and which of them go together with which theme.
import { authors, pictures, sections, settings, topics } from '#db/schema.ts'
import { siteSettings } from '#db/settings.ts'
import { store } from '#db/store.ts'
import { type Region, regions } from './places.ts'
import { hash } from './random.ts'
import type { Theme } from './theme.ts'
import { culture, music, opinion, sport } from './themes-leisure.ts'
import { economy, energy, markets, transport } from './themes-money.ts'
import { courts, defence, diplomacy, politics } from './themes-power.ts'
import { cities, climate, technology } from './themes-world.ts'

export const themes: Theme[] = [
  ...[diplomacy, politics, courts, defence, economy, markets, transport, energy],
  ...[climate, technology, cities, culture, music, sport, opinion],
]

type Row<T extends { $inferSelect: unknown }> = T['$inferSelect']

export interface Newsroom {
  settings: ReturnType<typeof siteSettings.parse>
  sections: Pick<Row<typeof sections>, 'id' | 'slug' | 'name' | 'parentId'>[]
  topics: Pick<Row<typeof topics>, 'id' | 'slug' | 'name'>[]
  authors: Pick<Row<typeof authors>, 'id' | 'slug' | 'name' | 'role'>[]
  pictures: Pick<Row<typeof pictures>, 'id' | 'kind' | 'origin'>[]
}

/** Reads the newsroom, each list in an order that does not depend on ids. Only pictures that can lead an article. */
export async function readNewsroomRows(): Promise<Newsroom> {
  const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
  return store.read(async (tx) => {
    const site = (await tx.select().from(settings)).find(({ name }) => name === 'site')
    const shown = (await tx.select().from(pictures)).filter(({ renditions }) => renditions.length > 0)
    return {
      settings: siteSettings.parse(site?.value ?? {}),
      sections: (await tx.select().from(sections)).sort(bySlug),
      topics: (await tx.select().from(topics)).sort(bySlug),
      authors: (await tx.select().from(authors)).sort(bySlug),
      pictures: shown
        .filter(({ kind }) => kind === 'photograph' || kind === 'illustration')
        .sort((a, b) => (`${a.origin} ${a.hash}` < `${b.origin} ${b.hash}` ? -1 : 1)),
    }
  })
}

/** What a section's articles are made from. */
export interface Beat {
  section: Newsroom['sections'][number]
  /** How many articles it gets, against the others. */
  weight: number
  region: Region | undefined
  isOpinion: boolean
  themes: Theme[]
  authors: Newsroom['authors']
}

/** One a section. Sections that no theme names take after their parent, or else get some by their name. */
export function beatsOf(newsroom: Newsroom): Beat[] {
  const columnists = newsroom.authors.filter(({ role }) => /columnist/i.test(role))
  const reporters = newsroom.authors.filter(({ role }) => !/columnist/i.test(role))
  return newsroom.sections.map((section) => {
    const suited = themesOf(section, newsroom.sections)
    const isOpinion = suited.length === 1 && suited[0] === opinion
    const candidates = isOpinion && columnists.length > 0 ? columnists : reporters.length > 0 ? reporters : columnists
    return {
      section,
      weight: 2 + (hash(section.slug) % 4),
      region: regions.find((region) => region === section.slug),
      isOpinion,
      themes: suited,
      authors: deskOf(section.slug, candidates),
    }
  })
}

function themesOf(section: Newsroom['sections'][number], sections: Newsroom['sections']): Theme[] {
  const named = themes.filter((theme) => theme.sections.includes(section.slug))
  if (named.length > 0) return named
  const parent = sections.find(({ id }) => id === section.parentId)
  if (parent && parent.parentId !== section.id) return themesOf(parent, sections)
  const usual = themes.filter((theme) => theme !== opinion)
  return [0, 1, 2].map((turn) => usual[hash(`${section.slug} ${turn}`) % usual.length] as Theme)
}

/** Some of the authors write most of a section, and are therefore in its list twice. */
function deskOf(slug: string, authors: Newsroom['authors']): Newsroom['authors'] {
  const own = authors.toSorted((a, b) => hash(`${slug} ${a.slug}`) - hash(`${slug} ${b.slug}`)).slice(0, 4)
  return [...own, ...own, ...own, ...authors]
}
