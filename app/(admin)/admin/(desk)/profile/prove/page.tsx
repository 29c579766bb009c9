import { admit } from '#auth/admit.ts'
import { PasskeyButton } from '#components/admin/door/passkey-button.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { PasswordField } from '#components/ui/form/password-field.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { getFactors } from '#db/factors.ts'
import { store } from '#db/store.ts'
import { insideDesk, profilePath } from '#lib/desk-urls.ts'
import { prove } from './actions.ts'

export const metadata = { title: 'Prove that it is you' }

export default admit('profile.change', async ({ person }, { searchParams }: PageProps<'/admin/profile/prove'>) => {
  const to = insideDesk((await searchParams).to ?? profilePath)
  const { hasPassword, passkeys } = await store.read((tx) => getFactors(tx, person.id))
  return (
    <>
      <PageHeader title="Prove that it is you" back={{ href: profilePath, name: 'Your profile' }} />
      <div className="proof">
        <p>Before you change how you sign in, show once more that it is you. It holds for ten minutes.</p>
        {hasPassword && (
          <Form action={prove}>
            <input type="hidden" name="to" value={to} />
            <PasswordField name="password" label="Your password" />
            <div className="form-foot">
              <SubmitButton>Go on</SubmitButton>
            </div>
          </Form>
        )}
        {passkeys > 0 && <PasskeyButton path={`${profilePath}/prove/passkey`} to={to} button="Use a passkey" />}
        {!hasPassword && passkeys === 0 && (
          <p>You have neither a password nor a passkey. Ask an owner for a new link.</p>
        )}
      </div>
    </>
  )
})
