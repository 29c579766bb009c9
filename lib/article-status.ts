// Where an article stands, as the desk says it: reckoned from what readers see and are going to see, because nothing runs
// when the minute of a scheduled article comes.

export type ArticleStatus = 'draft' | 'scheduled' | 'embargoed' | 'published' | 'withdrawn'

export interface Standing {
  /** No publication of it is valid before this moment, in ms; 0 for none. */
  embargo: number
  /** Its publications that are valid now or later, in any order. */
  publications: { kind: string; from: number; until: number }[]
}

export function statusOf({ embargo, publications }: Standing, now: number): ArticleStatus {
  const current = publications.find(({ from, until }) => from <= now && until > now)
  if (current) return current.kind === 'withdrawal' ? 'withdrawn' : 'published'
  if (embargo > now) return 'embargoed'
  return goesOutAt(publications, now) === undefined ? 'draft' : 'scheduled'
}

/** When readers see something new of it next, in ms. */
export function goesOutAt(publications: Standing['publications'], now: number): number | undefined {
  const ahead = publications.filter(({ from, until }) => from > now && from < until).map(({ from }) => from)
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}
