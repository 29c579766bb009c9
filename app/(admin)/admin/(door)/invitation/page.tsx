import { admit } from '#auth/admit.ts'
import { findLink } from '#auth/links.ts'
import { AccountForm } from '#components/admin/door/account-form.tsx'
import { LinkOver } from '#components/admin/door/link-over.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { getPerson } from '#db/people.ts'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { accept } from './actions.ts'

export const metadata = { title: 'Your invitation' }

export default admit('anyone', async (_asker, { searchParams }: PageProps<'/admin/invitation'>) => {
  const { token } = await searchParams
  const found = await findLink('invitation', token)
  if (found.state !== 'good' || !found.person) {
    return (
      <LinkOver help="If you have accepted the invitation already, sign in. Otherwise ask whoever invited you for a new one." />
    )
  }
  const { person, link } = found
  const inviter = await store.read((tx) => getPerson(tx, link.by))
  const { name } = await getSite()
  return (
    <>
      <PageHeader title={`Join the desk of ${name}`} />
      <DefinitionList
        entries={[
          ...(inviter ? [{ term: 'Invited by', value: inviter.name }] : []),
          { term: 'Your role', value: person.role },
          { term: 'Your e-mail', value: person.email },
        ]}
      />
      <AccountForm action={accept} token={String(token)} name={person.name} button="Accept the invitation" />
    </>
  )
})
