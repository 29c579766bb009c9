import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { eventsPath } from '#lib/desk-urls.ts'
import { type Asked, isFiltered, strangers } from '#lib/event-filters.ts'
import { eventNouns } from '#lib/event-sentences.ts'

interface EventFiltersParts {
  asked: Asked
  people: { id: string; name: string }[]
}

/** A plain form: the address says what is shown. */
export function EventFilters({ asked, people }: EventFiltersParts) {
  const isOther = asked.what !== '' && !eventNouns.includes(asked.what)
  return (
    <form className="filters" action={eventsPath} method="get" aria-label="Filter">
      <Choice name="by" label="Who" value={asked.by} all="Anybody">
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={strangers}>Strangers</option>
      </Choice>
      <Choice name="what" label="What" value={asked.what} all="Anything">
        {eventNouns.map((noun) => (
          <option key={noun} value={noun}>
            {noun.replaceAll('-', ' ')}
          </option>
        ))}
        {isOther && <option value={asked.what}>{asked.what}</option>}
      </Choice>
      <Day name="from" label="From" value={asked.from} />
      <Day name="until" label="Until" value={asked.until} />
      {asked.subject && <input type="hidden" name="subject" value={asked.subject} />}
      <div className="filters-foot">
        <Button type="submit">Show</Button>
        {isFiltered(asked) && (
          <ButtonLink href={eventsPath} variant="quiet">
            All events
          </ButtonLink>
        )}
      </div>
    </form>
  )
}

interface ChoiceParts {
  name: string
  label: string
  value: string
  all: string
  children: React.ReactNode
}

function Choice({ name, label, value, all, children }: ChoiceParts) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <span className="select">
        <select key={value} id={`filter-${name}`} className="input" name={name} defaultValue={value}>
          <option value="">{all}</option>
          {children}
        </select>
      </span>
    </div>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <input key={value} id={`filter-${name}`} className="input" type="date" name={name} defaultValue={value} />
    </div>
  )
}
