// The article that is measured: the demo's one with a lead picture that is nearest to a thousand words.
import { type DemoArticle, readArticles } from '#jobs/demo/newsroom.ts'
import { articlePath } from '#lib/urls.ts'

export interface Measured {
  path: string
  words: number
}

const wordsOf = ({ html }: DemoArticle) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export function measuredArticle(): Measured {
  const distance = (article: DemoArticle) => Math.abs(wordsOf(article) - 1000)
  const [nearest] = readArticles()
    .filter(({ picture }) => picture)
    .sort((a, b) => distance(a) - distance(b))
  if (!nearest) throw new Error('No article of the demo has a picture.')
  return { path: articlePath(nearest.section, nearest.slug), words: wordsOf(nearest) }
}
