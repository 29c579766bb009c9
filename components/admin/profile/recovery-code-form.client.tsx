'use client'

import { useContext } from 'react'
import { CopyField } from '#components/ui/copy-field.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { FormContext } from '#components/ui/form/form-context.ts'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'

interface RecoveryCodeFormParts {
  make: FormAction<string[]>
  /** Whether there are some already, which then are worth nothing any more. */
  isRenewal: boolean
}

export function RecoveryCodeForm({ make, isRenewal }: RecoveryCodeFormParts) {
  return (
    <Form action={make} label="Recovery codes">
      <NewCodes />
      <div className="form-foot">
        <SubmitButton>{isRenewal ? 'Make ten new codes' : 'Make ten codes'}</SubmitButton>
      </div>
    </Form>
  )
}

/** What the form was answered with; the only time that anybody sees them. */
function NewCodes() {
  const { answer } = useContext(FormContext)
  if (!answer?.ok || !Array.isArray(answer.value)) return null
  return (
    <CopyField
      label="Your recovery codes"
      hint="Print them, or keep them where your passwords are. They are not shown again, and each works once."
      text={answer.value}
    />
  )
}
