import { Names } from '#components/reader/card/names.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Card, Section, Site } from '#lib/article.ts'

/** What stands above a headline. News says nothing of its type; a column is signed here. */
export function Kicker({
  site,
  card,
  within,
  typed = true,
}: {
  site: Site
  card: Card
  /** The section that the list already names. */
  within?: Section
  /** False where the box already says that these are opinions. */
  typed?: boolean
}) {
  const words = wordsFor(site.language)
  const signed = card.type === 'opinion' && card.authors.length > 0
  const text = card.kicker || (card.section.id === within?.id ? '' : card.section.name)
  const type = card.type === 'news' || card.type === 'live' || !typed ? '' : words.type[card.type]
  const said =
    type !== '' && ![signed ? '' : text, within?.name].some((name) => name && same(name, type, site.language))
  if (!signed && !text && !said && card.type !== 'live') return null
  return (
    <p className="kicker">
      {card.type === 'live' && <span className="kicker-live dot">{words.type.live}</span>}{' '}
      {signed && (
        <span>
          <Names names={card.authors} language={site.language} />
        </span>
      )}
      {!signed && text && <span>{text}</span>} {said && <span className="kicker-type">{type}</span>}
    </p>
  )
}

const same = (a: string, b: string, language: string) => a.localeCompare(b, language, { sensitivity: 'base' }) === 0
