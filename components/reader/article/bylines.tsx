import { Fragment } from 'react'
import { listParts } from '#components/reader/card/list-format.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Byline, Site } from '#lib/article.ts'

/** "By A in X and B in Y", then a line for each other role. */
export function Bylines({ site, bylines }: { site: Site; bylines: Byline[] }) {
  const authors = bylines.filter((byline) => byline.role === '')
  const roles = [...new Set(bylines.map((byline) => byline.role).filter(Boolean))]
  return (
    <div className="bylines">
      {authors.length > 0 && (
        <p>
          {wordsFor(site.language).by}
          <List site={site} bylines={authors} />
        </p>
      )}
      {roles.map((role) => (
        <p key={role}>
          {role.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(site.language))}:{' '}
          <List site={site} bylines={bylines.filter((byline) => byline.role === role)} />
        </p>
      ))}
    </div>
  )
}

function List({ site, bylines }: { site: Site; bylines: Byline[] }) {
  const { placeBefore, placeAfter } = wordsFor(site.language)
  const places = bylines.map((_, at) => String(at))
  return listParts(places, site.language).map((part, key) => {
    const byline = part.type === 'element' ? bylines[Number(part.value)] : undefined
    if (!byline) return <Fragment key={key}>{part.value}</Fragment>
    return (
      <Fragment key={key}>
        <a rel={byline.role === '' ? 'author' : undefined} href={byline.path}>
          <bdi>{byline.name}</bdi>
        </a>
        {byline.place && `${placeBefore}${byline.place}${placeAfter}`}
      </Fragment>
    )
  })
}
