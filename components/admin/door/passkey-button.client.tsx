'use client'

import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { sentenceOf, signWithPasskey } from './passkey-calls.client.ts'

interface PasskeyButtonChoices {
  /** The desk's address that takes the signature. */
  path: string
  /** Where it leads afterwards: a whole new page, because another person may be there now. */
  to: string
  button: string
}

/** A button that has a passkey sign. Without JavaScript there are no passkeys, and no button. */
export function PasskeyButton({ path, to, button }: PasskeyButtonChoices) {
  const sign: FormAction = async () => {
    try {
      await signWithPasskey(path)
    } catch (error) {
      const sentence = sentenceOf(error) ?? 'The browser was stopped. Try again.'
      return { ok: false, at: Date.now(), sentence, fields: {}, values: {} }
    }
    location.assign(to)
    return { ok: true, at: Date.now() }
  }
  return (
    <div className="needs-script">
      <Form action={sign} label={button}>
        <div className="form-foot">
          <SubmitButton variant="plain" pending="Waiting for your passkey…">
            {button}
          </SubmitButton>
        </div>
      </Form>
    </div>
  )
}
