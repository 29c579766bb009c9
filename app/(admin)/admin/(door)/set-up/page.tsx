import { admit } from '#auth/admit.ts'
import { findLink } from '#auth/links.ts'
import { AccountForm } from '#components/admin/door/account-form.tsx'
import { LinkOver } from '#components/admin/door/link-over.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { setUp } from './actions.ts'

export const metadata = { title: 'Set up the newsroom' }

export default admit('anyone', async (_asker, { searchParams }: PageProps<'/admin/set-up'>) => {
  const { token, email } = await searchParams
  const found = await findLink('set-up', token)
  if (found.state !== 'good') {
    return <LinkOver help="Whoever runs the server of this newsroom finds a new one on the terminal after a restart." />
  }
  return (
    <>
      <PageHeader title="Set up the newsroom" />
      <p>You will be its owner: you invite everybody else, and can do everything at the desk.</p>
      <AccountForm action={setUp} token={String(token)} email={String(email ?? '')} button="Set up the newsroom" />
    </>
  )
})
