import { admit } from '#auth/admit.ts'
import { isProved } from '#auth/proof.ts'
import { PasswordForm } from '#components/admin/profile/password-form.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { ConfirmByWord } from '#components/ui/form/confirm-by-word.client.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import { getFactors, whyPasswordStays } from '#db/factors.ts'
import { store } from '#db/store.ts'
import { profilePath, proveThen } from '#lib/desk-urls.ts'
import { answer, scope } from '#scope.ts'
import { change, remove, set } from './actions.ts'

export const metadata = { title: 'Password' }

export default admit('profile.change', async ({ person, session }) => {
  const factors = await store.read((tx) => getFactors(tx, person.id))
  const { hasPassword } = factors
  const reason = whyPasswordStays(factors)
  const hasProved = isProved(session, scope().now)
  const proof = proveThen(`${profilePath}/password`)
  // Changing it asks for the old one, and that is proof enough.
  if (!hasPassword && !hasProved) return answer(303, null, proof)
  return (
    <>
      <PageHeader title="Password" back={{ href: profilePath, name: 'Your profile' }} />
      <PagePart
        title={hasPassword ? 'Change' : 'Set a password'}
        hint={hasPassword ? 'Your other browsers are signed out.' : 'No password is set: your passkeys sign you in.'}
      >
        <PasswordForm action={hasPassword ? change : set} email={person.email} hasPassword={hasPassword} />
      </PagePart>
      {hasPassword && (
        <PagePart title="Remove" hint="Then only your passkeys sign you in.">
          {reason && <p>{reason}</p>}
          {!reason && !hasProved && <ButtonLink href={proof}>Prove first that it is you</ButtonLink>}
          {!reason && hasProved && (
            <ConfirmByWord action={remove} word="remove" button="Remove your password">
              Your other browsers are signed out.
            </ConfirmByWord>
          )}
        </PagePart>
      )}
    </>
  )
})
