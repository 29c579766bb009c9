import { admit } from '#auth/admit.ts'
import { PeopleTable } from '#components/admin/people/people-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listPeople } from '#db/people-list.ts'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { peoplePath } from '#lib/desk-urls.ts'
import { extentOf } from '#lib/roles.ts'
import { scope } from '#scope.ts'

export const metadata = { title: 'People' }

export default admit('person.list', async ({ person }) => {
  const { now } = scope()
  const people = await store.read((tx) => listPeople(tx, now))
  const open = people.filter(({ state }) => state !== 'deactivated').length
  return (
    <>
      <PageHeader title="People" detail={`${open} with an account`}>
        {extentOf(person.role, 'person.invite') && (
          <ButtonLink href={`${peoplePath}/invite`} variant="primary">
            Invite somebody
          </ButtonLink>
        )}
      </PageHeader>
      <PeopleTable people={people} place={await getSite()} now={now} />
    </>
  )
})
