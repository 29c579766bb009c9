// Articles as lists show them. Selecting only these columns never touches the pages of the file that hold bodies.
import { publications } from '#db/schema.ts'
import type { Card } from '#lib/article.ts'
import { articleKey, mostCardsWithOwnKey } from '#lib/keys.ts'
import { articlePath } from '#lib/urls.ts'
import { note } from '#scope.ts'
import { picturesById } from './pictures.ts'
import { furniture } from './site.ts'

const p = publications

export const cardColumns = {
  articleId: p.articleId,
  slug: p.slug,
  sectionId: p.sectionId,
  headline: p.headline,
  standfirst: p.standfirst,
  kicker: p.kicker,
  type: p.type,
  language: p.language,
  direction: p.direction,
  pictureId: p.pictureId,
  authors: p.authors,
  publishedAt: p.publishedAt,
  modifiedAt: p.modifiedAt,
}

export type CardRow = Pick<typeof publications.$inferSelect, keyof typeof cardColumns>

/** Rows to cards, in the same order; notes the article and picture of each unless the page lists very many. */
export async function toCards(rows: CardRow[]): Promise<Card[]> {
  const { byId } = await furniture()
  const own = rows.length <= mostCardsWithOwnKey
  if (own) note(...rows.map(({ articleId }) => articleKey(articleId)))
  const ids = rows.flatMap(({ pictureId }) => (pictureId ? [pictureId] : []))
  const shown = await picturesById(ids, own ? 'noted' : 'unnoted')
  return rows.flatMap((row) => {
    const section = byId.get(row.sectionId)
    if (!section) return []
    const picture = row.pictureId ? shown.get(row.pictureId) : undefined
    return [{ ...printed(row), section, picture, path: articlePath(section.slug, row.slug) }]
  })
}

/** Named one by one: a whole publication may come as a row, and what the desk knows of it is not for pages. */
const printed = ({ articleId, headline, standfirst, kicker, type, language, direction, ...row }: CardRow) => ({
  articleId,
  headline,
  standfirst,
  kicker,
  type,
  language,
  direction,
  authors: row.authors,
  publishedAt: row.publishedAt,
  modifiedAt: row.modifiedAt,
})
