import { cardTime, isoTime, longDateTime, type Place, shortDateTime } from '#lib/dates.ts'

interface MomentChoices {
  at: number | Date
  now: number | Date
  /** The newsroom's zone and language. */
  place: Place
  /** Card: 14:02, Yesterday, 3 November. Short: 22 November, 14:02. Long: Sunday 22 November 2026, 14:02. */
  form?: 'card' | 'short' | 'long'
}

/** A moment as the newsroom writes it; the whole date and the zone come when it is pointed at. */
export function Moment({ at, now, place, form = 'short' }: MomentChoices) {
  const moment = Number(at)
  const forms = {
    card: () => cardTime(moment, Number(now), place),
    short: () => shortDateTime(moment, Number(now), place),
    long: () => longDateTime(moment, place),
  }
  return (
    <time className="moment" dateTime={isoTime(moment)} title={`${longDateTime(moment, place)} (${place.zone})`}>
      {forms[form]()}
    </time>
  )
}
