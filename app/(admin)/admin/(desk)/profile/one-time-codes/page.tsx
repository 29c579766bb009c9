import { admit } from '#auth/admit.ts'
import { isProved } from '#auth/proof.ts'
import { addressOf, inGroups, offeredSecret } from '#auth/totp.ts'
import { OneTimeCodeForm } from '#components/admin/profile/one-time-code-form.tsx'
import { ConfirmByWord } from '#components/ui/form/confirm-by-word.client.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { hasTotp } from '#db/totps.ts'
import { profilePath, proveThen } from '#lib/desk-urls.ts'
import { answer, scope } from '#scope.ts'
import { remove, setUp } from './actions.ts'

export const metadata = { title: 'One-time codes' }

export default admit('profile.change', async ({ person, session }) => {
  if (!isProved(session, scope().now)) return answer(303, null, proveThen(`${profilePath}/one-time-codes`))
  const isSetUp = await store.read((tx) => hasTotp(tx, person.id))
  const secret = offeredSecret(session.hash)
  const address = addressOf(secret, person.email, (await getSite()).name)
  return (
    <>
      <PageHeader title="One-time codes" back={{ href: profilePath, name: 'Your profile' }} />
      <PagePart
        title={isSetUp ? 'Another app' : 'Set up'}
        hint={
          isSetUp
            ? 'Codes are set up. Set them up in another app, and those of the old one stop working.'
            : 'After your password you are asked for six digits from an app on your phone.'
        }
      >
        <OneTimeCodeForm setUp={setUp} address={address} secret={inGroups(secret)} />
      </PagePart>
      {isSetUp && (
        <PagePart title="Remove" hint="Then your password alone signs you in.">
          <ConfirmByWord action={remove} word="remove" button="Remove one-time codes">
            Your other browsers are signed out.
          </ConfirmByWord>
        </PagePart>
      )}
    </>
  )
})
