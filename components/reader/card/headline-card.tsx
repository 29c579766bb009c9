import type { ReactNode } from 'react'
import { foreign } from '#components/reader/card/foreign.ts'
import { headlineClass } from '#components/reader/card/headline-class.ts'
import { Kicker } from '#components/reader/card/kicker.tsx'
import { Names } from '#components/reader/card/names.tsx'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isDrawing, isShown, type Slot } from '#components/reader/picture/slot.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import { sectionClass } from '#components/ui/section-colour.ts'
import type { Card, Picture, Section, Site } from '#lib/article.ts'
import { cardTime, isoTime } from '#lib/dates.ts'

/** A note is a small card without its time. */
export type Level = 'splash' | 'lead' | 'large' | 'medium' | 'small' | 'note' | 'opinion'

/** One story in a front, a band, a sidebar. */
export function HeadlineCard({
  site,
  now,
  card,
  level,
  picture,
  within,
  children,
}: {
  site: Site
  now: number
  card: Card
  level: Level
  /** Where its picture stands; none when left out. */
  picture?: Slot
  /** The section that the list already names. */
  within?: Section
  /** Lines below the lead. */
  children?: ReactNode
}) {
  const Heading = level === 'lead' ? 'h2' : 'h3'
  const shown = picture && isShown(card.picture) ? card.picture : undefined
  const quiet = card.type === 'opinion' || level === 'splash'
  return (
    <article
      className={`card ${level === 'note' ? 'small' : level} ${sectionClass(card.section)}${quiet ? ' quiet' : ''}`}
      {...foreign(card, site)}
    >
      {picture && shown && (
        <CardPicture picture={shown} slot={picture} titled={level === 'large'} urgent={level === 'lead'} />
      )}
      <div>
        <Kicker site={site} card={card} within={within} typed={level !== 'opinion'} />
        <Heading className={headlineClass(card.headline)}>
          <a href={card.path}>{card.headline}</a>
        </Heading>
        {card.standfirst && <p className="standfirst">{card.standfirst}</p>}
        <Meta site={site} now={now} card={card} level={level} />
        {children}
      </div>
    </article>
  )
}

function CardPicture({
  picture,
  slot,
  titled,
  urgent,
}: {
  picture: Picture
  slot: Slot
  titled: boolean
  urgent: boolean
}) {
  const drawing = isDrawing(picture)
  return (
    <div className={drawing ? 'card-picture is-drawing' : 'card-picture'}>
      {drawing && titled && picture.title && (
        <p className="drawing-title">
          <b>{picture.title}</b>
          {picture.subtitle}
        </p>
      )}
      <ResponsivePicture picture={picture} slot={slot} urgent={urgent} />
    </div>
  )
}

function Meta({ site, now, card, level }: { site: Site; now: number; card: Card; level: Level }) {
  const timed = level !== 'splash' && level !== 'opinion' && level !== 'note'
  const signed =
    (level === 'lead' || level === 'large' || level === 'splash') && card.type !== 'opinion' && card.authors.length > 0
  if (!timed && !signed) return null
  const changed = card.modifiedAt > card.publishedAt && (level === 'lead' || card.type === 'live')
  const at = changed ? card.modifiedAt : card.publishedAt
  const time = cardTime(at, now, site)
  return (
    <p className="meta">
      {signed && (
        <span className="meta-by">
          <Names names={card.authors} language={site.language} />
        </span>
      )}
      {timed && <time dateTime={isoTime(at)}>{changed ? wordsFor(site.language).updatedAt(time) : time}</time>}
    </p>
  )
}
