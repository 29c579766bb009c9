import Link from 'next/link'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Place } from '#lib/dates.ts'
import { deskArticlePath, eventsPath, personPath } from '#lib/desk-urls.ts'
import { type Asked, strangers, withAsked } from '#lib/event-filters.ts'
import { detailsOf, type Happened, type NameOf, sentenceOf } from '#lib/event-sentences.ts'

interface EventTableParts {
  events: (Happened & { id: string; position: number; at: number; origin: string; hash: string })[]
  names: Map<string, { kind: string; name: string }>
  asked: Asked
  place: Place
  now: Date
}

type Event = EventTableParts['events'][number]

export function EventTable({ events, names, asked, place, now }: EventTableParts) {
  const nameOf: NameOf = (id) => names.get(id)
  return (
    <Table
      label="Events"
      columns={[
        { id: 'what', name: 'What happened' },
        { id: 'at', name: 'When', isNarrow: true },
        { id: 'origin', name: 'From', isNarrow: true },
        { id: 'more', name: 'More', isNameless: true },
      ]}
      rows={events.map((event) => ({
        id: event.id,
        cells: {
          what: <bdi>{sentenceOf(event, nameOf)}</bdi>,
          at: <Moment at={event.at} now={now} place={place} />,
          origin: event.origin ? <bdi className="event-origin">{event.origin}</bdi> : '–',
          more: <More event={event} nameOf={nameOf} asked={asked} />,
        },
      }))}
    />
  )
}

function More({ event, nameOf, asked }: { event: Event; nameOf: NameOf; asked: Asked }) {
  const { by, what, subject, position, hash } = event
  const kind = nameOf(subject)?.kind
  const to = kind === 'person' ? personPath(subject) : kind === 'article' ? deskArticlePath(subject) : undefined
  const links = [
    { href: withAsked(eventsPath, { by: by || strangers }), name: 'All by them' },
    ...(subject && asked.subject !== subject
      ? [{ href: withAsked(eventsPath, { subject }), name: 'All about this' }]
      : []),
    ...(to ? [{ href: to, name: kind === 'person' ? 'The account' : 'The article' }] : []),
  ]
  return (
    <details className="event-more">
      <summary aria-label={`More of event ${position}`}>More</summary>
      <DefinitionList
        entries={[
          { term: 'event', value: `${position}, ${what}` },
          ...detailsOf(event, nameOf).map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> })),
          {
            term: 'hash',
            value: hash ? <code className="event-hash">{hash}</code> : 'none: from before there were hashes',
          },
        ]}
      />
      <p className="actions">
        {links.map(({ href, name }) => (
          <Link key={name} className="link" href={href} prefetch={false}>
            {name}
          </Link>
        ))}
      </p>
    </details>
  )
}
