import type { Direction, Site } from '#lib/article.ts'

/** The lang and dir of words that are not in the newsroom's own language. */
export function foreign(words: { language: string; direction: Direction }, site: Site) {
  if (words.language === site.language && words.direction === site.direction) return {}
  return { lang: words.language, dir: words.direction }
}
