import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { Place } from '#lib/dates.ts'
import { profilePath } from '#lib/desk-urls.ts'
import { type ListedPasskey, PasskeyTable } from './passkey-table.tsx'

interface WaysInParts {
  factors: { hasPassword: boolean; hasOneTimeCodes: boolean; recoveryCodes: number }
  passkeys: ListedPasskey[]
  now: Date
  place: Place
}

/** How somebody signs in, each way with the page that changes it. */
export function WaysIn({
  factors: { hasPassword, hasOneTimeCodes, recoveryCodes },
  passkeys,
  now,
  place,
}: WaysInParts) {
  return (
    <>
      <PagePart title="Password">
        <p>{hasPassword ? 'A password is set.' : 'No password is set.'}</p>
        <Change page="password">{hasPassword ? 'Change password' : 'Set a password'}</Change>
      </PagePart>
      <PagePart title="Passkeys" hint="Sign in with your finger, your face or the PIN of your device.">
        {passkeys.length > 0 ? <PasskeyTable passkeys={passkeys} now={now} place={place} /> : <p>You have none yet.</p>}
        <Change page="passkeys">{passkeys.length > 0 ? 'Add or change passkeys' : 'Add a passkey'}</Change>
      </PagePart>
      <PagePart title="One-time codes" hint="Six digits from an app, asked for after your password.">
        <p>{hasOneTimeCodes ? 'They are set up.' : 'They are not set up.'}</p>
        <Change page="one-time-codes">{hasOneTimeCodes ? 'Change one-time codes' : 'Set up one-time codes'}</Change>
      </PagePart>
      <PagePart title="Recovery codes" hint="They stand in for one-time codes when your phone is gone.">
        <p>{recoveryCodes > 0 ? `${recoveryCodes} of 10 are left.` : 'You have none.'}</p>
        <Change page="recovery-codes">Make new recovery codes</Change>
      </PagePart>
    </>
  )
}

const Change = ({ page, children }: { page: string; children: ReactNode }) => (
  <ButtonLink href={`${profilePath}/${page}`}>{children}</ButtonLink>
)
