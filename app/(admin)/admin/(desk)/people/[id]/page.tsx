import { admit } from '#auth/admit.ts'
import { AccountParts } from '#components/admin/people/account-parts.tsx'
import { InvitationPart } from '#components/admin/people/invitation-part.tsx'
import { LeavingPart } from '#components/admin/people/leaving-part.tsx'
import { PersonFacts } from '#components/admin/people/person-facts.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { countHeld } from '#db/assignments.ts'
import { listPeople } from '#db/people-list.ts'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { peoplePath } from '#lib/desk-urls.ts'
import { extentOf } from '#lib/roles.ts'
import { answer, scope } from '#scope.ts'
import * as actions from '../actions.ts'

export const metadata = { title: 'Person' }

export default admit('person.list', async ({ person: asker }, { params }: PageProps<'/admin/people/[id]'>) => {
  const { now } = scope()
  const { id } = await params
  const { people, held } = await store.read(async (tx) => ({
    people: await listPeople(tx, now),
    held: await countHeld(tx, id),
  }))
  const account = people.find((each) => each.id === id)
  if (!account)
    return answer(
      404,
      <PageHeader title="There is no such person at this desk." back={{ href: peoplePath, name: 'People' }} />,
    )
  const place = await getSite()
  const may = (permission: 'person.invite' | 'person.change' | 'person.deactivate') => extentOf(asker.role, permission)
  const others = people.filter((each) => each.id !== id && each.state !== 'deactivated')
  return (
    <>
      <PageHeader title={account.name} detail={account.email} back={{ href: peoplePath, name: 'People' }} />
      <PersonFacts account={account} place={place} now={now} />
      {may('person.invite') && account.state === 'invited' && (
        <InvitationPart sendAgain={actions.sendAgain} account={account} place={place} now={now} />
      )}
      {may('person.change') && (
        <AccountParts actions={actions} account={account} asker={asker} sections={place.sections} />
      )}
      {may('person.deactivate') && (
        <LeavingPart actions={actions} account={account} isOneself={asker.id === id} held={held} others={others} />
      )}
    </>
  )
})
