import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'

/** By mail, or by an address that one click selects: no script, nobody told. */
export function Share({ site, headline, address }: { site: Site; headline: string; address: string }) {
  const words = wordsFor(site.language)
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\n${address}`)}`
  return (
    <section className="share" aria-labelledby="share-title">
      <h2 className="label" id="share-title">
        {words.share}
      </h2>
      <p>
        <a href={mail}>{words.email}</a>
        <span className="visually-hidden">{words.permanentLink}</span>
        <span className="share-address" title={words.permanentLinkHelp} dir="ltr">
          {address}
        </span>
      </p>
    </section>
  )
}
