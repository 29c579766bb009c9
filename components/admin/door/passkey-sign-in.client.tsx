'use client'

import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'
import { PasskeyButton } from './passkey-button.client.tsx'
import { isOfDesk, sentenceOf, signWithPasskey } from './passkey-calls.client.ts'

/** A challenge is good for five minutes; who thinks longer is offered another one. */
const offeredAnew = 4 * 60_000
const path = '/admin/sign-in/passkey'

/**
 * For the sign-in page. A browser that can offers passkeys in the field whose autocomplete is "username webauthn"; the
 * button is for all others. `to` is an address inside the desk.
 */
export function PasskeySignIn({ to }: { to: string }) {
  const [fault, setFault] = useState<string>()

  useEffect(() => {
    let isHere = true
    async function offer() {
      if (!(await browserSupportsWebAuthnAutofill()) || !isHere) return
      try {
        await signWithPasskey(path, { isAutofill: true })
        location.assign(to)
      } catch (error) {
        // When the browser itself says no, nobody has chosen anything yet.
        if (isHere && isOfDesk(error)) setFault(sentenceOf(error))
      }
    }
    void offer()
    const timer = setInterval(offer, offeredAnew)
    return () => {
      isHere = false
      clearInterval(timer)
      WebAuthnAbortService.cancelCeremony()
    }
  }, [to])

  return (
    <>
      {fault && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
      <PasskeyButton path={path} to={to} button="Sign in with a passkey" />
    </>
  )
}
