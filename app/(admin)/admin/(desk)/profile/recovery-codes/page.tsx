import { admit } from '#auth/admit.ts'
import { isProved } from '#auth/proof.ts'
import { RecoveryCodeForm } from '#components/admin/profile/recovery-code-form.client.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import { countRecoveryCodes } from '#db/recovery-codes.ts'
import { store } from '#db/store.ts'
import { profilePath, proveThen } from '#lib/desk-urls.ts'
import { answer, scope } from '#scope.ts'
import { make } from './actions.ts'

export const metadata = { title: 'Recovery codes' }

export default admit('profile.change', async ({ person, session }) => {
  if (!isProved(session, scope().now)) return answer(303, null, proveThen(`${profilePath}/recovery-codes`))
  const left = await store.read((tx) => countRecoveryCodes(tx, person.id))
  return (
    <>
      <PageHeader
        title="Recovery codes"
        detail={left === 0 ? 'None yet' : `${left} left`}
        back={{ href: profilePath, name: 'Your profile' }}
      />
      <PagePart
        title="A new set"
        hint="For the day when your phone is gone: each code stands in once for a one-time code. A new set ends the old one, and signs your other browsers out."
      >
        <RecoveryCodeForm make={make} isRenewal={left > 0} />
      </PagePart>
    </>
  )
})
