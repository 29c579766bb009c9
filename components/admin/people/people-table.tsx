import { Moment } from '#components/ui/moment.tsx'
import { Status } from '#components/ui/status.tsx'
import { Table } from '#components/ui/table.tsx'
import type { NavSection } from '#lib/article.ts'
import type { Place } from '#lib/dates.ts'
import { personPath } from '#lib/desk-urls.ts'
import { roleNames } from '#lib/permission-words.ts'
import type { Role } from '#lib/roles.ts'
import { sectionNames } from './section-choices.ts'

interface PeopleTableParts {
  people: {
    id: string
    name: string
    email: string
    role: Role
    sectionIds: string[]
    state: 'active' | 'invited' | 'deactivated'
    seenAt: number
  }[]
  place: Place & { sections: NavSection[] }
  now: Date
}

const states = {
  active: <Status of="published">Active</Status>,
  invited: <Status of="scheduled">Invited</Status>,
  deactivated: <Status of="withdrawn">Deactivated</Status>,
}

export function PeopleTable({ people, place, now }: PeopleTableParts) {
  return (
    <Table
      label="People"
      columns={[
        { id: 'name', name: 'Name' },
        { id: 'role', name: 'Role', isNarrow: true },
        { id: 'sections', name: 'Own sections' },
        { id: 'state', name: 'Account', isNarrow: true },
        { id: 'seen', name: 'Last seen', isNumber: true },
      ]}
      rows={people.map(({ id, name, email, role, sectionIds, state, seenAt }) => ({
        id,
        href: personPath(id),
        cells: {
          name: (
            <>
              <bdi>{name}</bdi>
              <span className="under" dir="ltr">
                {email}
              </span>
            </>
          ),
          role: roleNames[role],
          sections: sectionNames(place.sections, sectionIds).join(', '),
          state: states[state],
          seen: seenAt ? <Moment at={seenAt} now={now} place={place} form="card" /> : 'Never',
        },
      }))}
    />
  )
}
