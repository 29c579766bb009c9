'use client'

import { useRouter } from 'next/navigation'
import { makePasskey, sentenceOf } from '#components/admin/door/passkey-calls.client.ts'
import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'

/** `suggested`: what the passkey is called unless somebody says otherwise. */
export function AddPasskey({ suggested }: { suggested: string }) {
  const router = useRouter()
  const add: FormAction = async (_before, form) => {
    const name = String(form.get('name') ?? '')
    try {
      await makePasskey('/admin/profile/passkeys', name)
    } catch (error) {
      const sentence = sentenceOf(error) ?? 'The browser was stopped. Try again.'
      return { ok: false, at: Date.now(), sentence, fields: {}, values: { name } }
    }
    router.refresh()
    return { ok: true, at: Date.now(), said: 'The passkey is added, and your other browsers are signed out.' }
  }
  return (
    <div className="needs-script">
      <Form action={add} label="Add a passkey">
        <TextField
          name="name"
          label="Name"
          hint="So that you know it again: the device, or the app that keeps it."
          defaultValue={suggested}
          maxLength={60}
          autoComplete="off"
        />
        <div className="form-foot">
          <SubmitButton pending="Waiting for your device…">Add a passkey</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
