import { admit } from '#auth/admit.ts'
import { findLink } from '#auth/links.ts'
import { LinkOver } from '#components/admin/door/link-over.tsx'
import { AskResetForm, ResetForm } from '#components/admin/door/reset-forms.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { sendsMail } from '#db/mails.ts'
import { ask, reset } from './actions.ts'

export const metadata = { title: 'A new password' }

export default admit('anyone', async (_asker, { searchParams }: PageProps<'/admin/reset'>) => {
  const { token, asked } = await searchParams
  if (token !== undefined) return setting(token)
  return (
    <>
      <PageHeader title="A new password" />
      {asked === undefined ? asking() : <Asked />}
    </>
  )
})

async function setting(token: string | string[]) {
  const found = await findLink('reset', token)
  if (found.state !== 'good') return <LinkOver help="Ask for a new link, and open the newest one that you were sent." />
  return (
    <>
      <PageHeader title="Choose a new password" />
      <p>Every browser in which you are signed in will be signed out.</p>
      <ResetForm action={reset} token={String(token)} />
    </>
  )
}

function asking() {
  if (sendsMail()) return <AskResetForm action={ask} />
  return (
    <p>
      This newsroom sends no mail. Whoever runs its server makes you a link with the command{' '}
      <code>npm run owner -- YOUR ADDRESS</code>.
    </p>
  )
}

const Asked = () => (
  <div role="status">
    <p>
      If there is an account with that address, a mail with a link is on its way to it. The link works for 30 minutes.
    </p>
    <p>
      No mail after a few minutes? Look among the unwanted ones, and check that it is the address you were invited with.
    </p>
  </div>
)
