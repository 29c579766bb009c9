import { Fragment } from 'react'
import { listParts } from '#components/reader/card/list-format.ts'
import { wordsFor } from '#components/reader/words/words.ts'

/** "A, B and C", or "A, B and 4 others" when there are many. */
export function Names({ names, language, most = 3 }: { names: string[]; language: string; most?: number }) {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const rest = names.length - shown.length
  const parts = rest > 0 ? [...shown, wordsFor(language).others(rest)] : shown
  let at = 0
  return listParts(parts, language).map((part) => {
    const key = at++
    return part.type === 'element' ? <bdi key={key}>{part.value}</bdi> : <Fragment key={key}>{part.value}</Fragment>
  })
}
