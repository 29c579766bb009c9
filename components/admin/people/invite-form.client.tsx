'use client'

import { CheckboxGroup } from '#components/ui/form/checkbox-group.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { RadioGroup } from '#components/ui/form/radio-group.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { InvitationLink, type ShownInvitation } from './invitation-link.client.tsx'

interface InviteFormParts {
  invite: FormAction<ShownInvitation>
  roles: { value: string; label: string; hint: string }[]
  sections: { value: string; label: string }[]
  sendsMail: boolean
}

export function InviteForm({ invite, roles, sections, sendsMail }: InviteFormParts) {
  return (
    <Form action={invite} label="Invitation">
      <InvitationLink />
      <TextField name="name" label="Name" autoComplete="off" maxLength={80} />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        hint={
          sendsMail
            ? 'The invitation goes there. They sign in with it.'
            : 'They sign in with it. This newsroom sends no mail: you get a link to hand over yourself.'
        }
        autoComplete="off"
        dir="ltr"
      />
      <RadioGroup name="role" label="Role" options={roles} defaultValue="reporter" />
      {sections.length > 0 && (
        <CheckboxGroup
          name="sectionIds"
          label="Own sections"
          hint="For an editor: whose articles they change and publish."
          options={sections}
          optional
        />
      )}
      <div className="form-foot">
        <SubmitButton pending="Inviting…">Invite</SubmitButton>
      </div>
    </Form>
  )
}
