'use client'

import { useContext } from 'react'
import { CopyField } from '#components/ui/copy-field.client.tsx'
import { FormContext } from '#components/ui/form/form-context.ts'

export interface ShownInvitation {
  name: string
  link: string
}

/** What the form was answered with, where no mail is sent; the only time that anybody sees it. */
export function InvitationLink() {
  const { answer } = useContext(FormContext)
  const shown = answer?.ok ? (answer.value as ShownInvitation | undefined) : undefined
  if (!shown) return null
  return (
    <CopyField
      label={`The invitation of ${shown.name}`}
      hint="Hand this link over safely: whoever opens it first has the account. It works once, for seven days, and is not shown again."
      text={shown.link}
    />
  )
}
