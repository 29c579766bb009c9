import { citationAnchor, sourceAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Site, Source } from '#lib/article.ts'
import { count } from '#lib/dates.ts'

/** From whom we know it; why a source is not named. */
export function Sources({ site, sources, cited }: { site: Site; sources: Source[]; cited: ReadonlySet<string> }) {
  if (sources.length === 0) return null
  const words = wordsFor(site.language)
  return (
    <section className="sources" id="sources" aria-labelledby="sources-title">
      <h2 className="label" id="sources-title">
        {words.sources}
      </h2>
      <ol>
        {sources.map((source, at) => (
          <li key={source.id} id={sourceAnchor(at + 1)}>
            {cited.has(source.id) ? (
              <a href={`#${citationAnchor(at + 1)}`} aria-label={words.backToText(count(at + 1, site.language))}>
                {count(at + 1, site.language)}
              </a>
            ) : (
              <span aria-hidden="true">{count(at + 1, site.language)}</span>
            )}
            <div>
              <OneSource source={source} notNamed={words.notNamed} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneSource({ source, notNamed }: { source: Source; notNamed: string }) {
  const { kind, name, url, quotation, note } = source
  return (
    <>
      {url ? (
        <a href={url}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {/[.!?…]$/.test(name) ? ' ' : '. '}
      {quotation && <q>{quotation}</q>} {kind === 'anonymous' && note ? `${notNamed}${small(note)}` : note}
    </>
  )
}

/** "Not authorised …" after a colon; an acronym keeps its capitals. */
const small = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('en'))
