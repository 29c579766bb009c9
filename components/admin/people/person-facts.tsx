import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { NavSection } from '#lib/article.ts'
import type { Place } from '#lib/dates.ts'
import { roleNames } from '#lib/permission-words.ts'
import type { Role } from '#lib/roles.ts'
import { sectionNames } from './section-choices.ts'

interface PersonFactsParts {
  account: {
    role: Role
    sectionIds: string[]
    state: 'active' | 'invited' | 'deactivated'
    at: number
    seenAt: number
    until: number
  }
  place: Place & { sections: NavSection[] }
  now: Date
}

const states = { active: 'Active', invited: 'Invited, not here yet', deactivated: 'Deactivated' }

export function PersonFacts({ account, place, now }: PersonFactsParts) {
  const moment = (at: number) => <Moment at={at} now={now} place={place} />
  const { role, sectionIds, state, at, seenAt, until } = account
  return (
    <PagePart title="Account">
      <DefinitionList
        entries={[
          { term: 'Role', value: roleNames[role] },
          { term: 'Own sections', value: sectionNames(place.sections, sectionIds).join(', ') || 'None' },
          { term: 'Account', value: states[state] },
          { term: 'Made', value: moment(at) },
          { term: 'Last seen', value: seenAt ? moment(seenAt) : 'Never' },
          ...(state === 'deactivated' ? [{ term: 'Deactivated', value: moment(until) }] : []),
        ]}
      />
    </PagePart>
  )
}
