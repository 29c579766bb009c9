import { admit } from '#auth/admit.ts'
import { EventFilters } from '#components/admin/events/event-filters.tsx'
import { EventTable } from '#components/admin/events/event-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listEvents } from '#db/events.ts'
import { namesOf } from '#db/names.ts'
import { listPeople } from '#db/people-list.ts'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { eventsPath } from '#lib/desk-urls.ts'
import { asked, filterOf, isFiltered, withAsked } from '#lib/event-filters.ts'
import { idsIn } from '#lib/event-sentences.ts'
import { scope } from '#scope.ts'

export const metadata = { title: 'Events' }

export default admit('event.list', async (_asker, { searchParams }: PageProps<'/admin/events'>) => {
  const { now } = scope()
  const place = await getSite()
  const wanted = asked(await searchParams)
  const { events, earlier, names, people } = await store.read(async (tx) => {
    const page = await listEvents(tx, filterOf(wanted, place.zone), { before: Number(wanted.before) || undefined })
    return { ...page, names: await namesOf(tx, idsIn(page.events)), people: await listPeople(tx, now) }
  })
  return (
    <>
      <PageHeader title="Events" detail="What was done at the desk, newest first" />
      <EventFilters asked={wanted} people={people} />
      {events.length > 0 ? (
        <EventTable events={events} names={names} asked={wanted} place={place} now={now} />
      ) : (
        <EmptyState
          title={earlier ? 'Nothing of this in the newest events.' : 'Nothing of this has happened.'}
          help={
            earlier
              ? 'Look further back, or ask for less.'
              : 'Everything that is done at the desk stands here, for good.'
          }
        >
          {isFiltered(wanted) && <ButtonLink href={eventsPath}>Show all events</ButtonLink>}
        </EmptyState>
      )}
      {earlier && (
        <p className="list-more">
          <ButtonLink href={withAsked(eventsPath, { ...wanted, before: String(earlier) })}>Earlier</ButtonLink>
        </p>
      )}
    </>
  )
})
