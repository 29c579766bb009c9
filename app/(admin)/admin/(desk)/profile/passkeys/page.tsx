import { admit } from '#auth/admit.ts'
import { currentClient } from '#auth/client.ts'
import { isProved } from '#auth/proof.ts'
import { AddPasskey } from '#components/admin/profile/add-passkey.client.tsx'
import { ChangePasskey } from '#components/admin/profile/change-passkey.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import { listPasskeys } from '#db/passkeys.ts'
import { store } from '#db/store.ts'
import { profilePath, proveThen } from '#lib/desk-urls.ts'
import { answer, scope } from '#scope.ts'
import { remove, rename } from './actions.ts'

export const metadata = { title: 'Passkeys' }

export default admit('profile.change', async ({ person, session }) => {
  if (!isProved(session, scope().now)) return answer(303, null, proveThen(`${profilePath}/passkeys`))
  const passkeys = await store.read((tx) => listPasskeys(tx, person.id))
  return (
    <>
      <PageHeader title="Passkeys" back={{ href: profilePath, name: 'Your profile' }} />
      <PagePart
        title="Add one"
        hint="A passkey signs you in with your finger, your face or the PIN of your device. It needs no password and no code."
      >
        <AddPasskey suggested={(await currentClient()).device} />
        <noscript>
          <p>Passkeys need JavaScript. Turn it on for this site, and reload the page.</p>
        </noscript>
      </PagePart>
      {passkeys.length > 0 && (
        <PagePart title="Your passkeys">
          {passkeys.map(({ id, name }) => (
            <ChangePasskey key={id} passkey={{ id, name }} rename={rename} remove={remove} />
          ))}
        </PagePart>
      )}
    </>
  )
})
