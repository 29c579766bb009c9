import { Frame } from '#components/reader/frame/frame.tsx'
import { ListFoot } from '#components/reader/list/list-foot.tsx'
import { PageHead } from '#components/reader/list/page-head.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { CorrectionEntry, Site } from '#lib/article.ts'
import { clock, dayKey, isoTime, longDate } from '#lib/dates.ts'

/** The ledger, by day: what was wrong struck out, what is right underlined. */
export function CorrectionsPage({
  site,
  entries,
  earlier,
  now,
}: {
  site: Site
  entries: CorrectionEntry[]
  /** The address of the entries before these, if there are any. */
  earlier: string | undefined
  now: number
}) {
  const words = wordsFor(site.language)
  const days = [...Map.groupBy(entries, (entry) => dayKey(entry.at, site))]
  return (
    <Frame site={site} now={now}>
      <PageHead title={words.corrections} standfirst={words.correctionsStandfirst} />
      {days.length === 0 && <p className="nothing">{words.noCorrections}</p>}
      {days.map(([day, corrected]) => (
        <section key={day} className="day" aria-labelledby={`day-${day}`}>
          <h2 className="day-title" id={`day-${day}`}>
            {longDate((corrected[0] as CorrectionEntry).at, site)}
          </h2>
          {corrected.map((entry) => (
            <LedgerRow key={entry.id} site={site} entry={entry} />
          ))}
        </section>
      ))}
      <ListFoot site={site} earlier={earlier} newest={undefined} />
    </Frame>
  )
}

function LedgerRow({ site, entry }: { site: Site; entry: CorrectionEntry }) {
  const words = wordsFor(site.language)
  const { article, kind, was, is, note } = entry
  return (
    <article className={`ledger ${sectionClass(article.section)}`}>
      <time dateTime={isoTime(entry.at)}>{clock(entry.at, site)}</time>
      <div className="ledger-words">
        <p className="kicker">
          <span>{article.section.name}</span> <span className="kicker-type">{words.correction[kind]}</span>
        </p>
        <h3 className="headline">
          <a href={article.path}>{article.headline}</a>
        </h3>
        {(was || is) && (
          <p className="ledger-change">
            {was && (
              <del>
                <span className="visually-hidden">{words.was}</span>
                {was}
              </del>
            )}{' '}
            {is && (
              <ins>
                <span className="visually-hidden">{words.is}</span>
                {is}
              </ins>
            )}
          </p>
        )}
        {note && <p className="ledger-note">{note}</p>}
      </div>
    </article>
  )
}
