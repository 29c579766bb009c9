import { admit } from '#auth/admit.ts'
import { PasskeySignIn } from '#components/admin/door/passkey-sign-in.client.tsx'
import { SignInForm } from '#components/admin/door/sign-in-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { insideDesk } from '#lib/desk-urls.ts'
import { answer } from '#scope.ts'
import { signIn } from './actions.ts'

export const metadata = { title: 'Sign in' }

export default admit('anyone', async (asker, { searchParams }: PageProps<'/admin/sign-in'>) => {
  const { to, after } = await searchParams
  const next = insideDesk(to)
  if (asker) return answer(303, <p>You are signed in.</p>, next)
  return (
    <>
      <PageHeader title="Sign in" />
      {after === 'new-password' && <p role="status">Your new password is set. Sign in with it.</p>}
      <SignInForm action={signIn} to={next} />
      <PasskeySignIn to={next} />
    </>
  )
})
