import { Form } from '#components/ui/form/form.client.tsx'
import { PasswordField } from '#components/ui/form/password-field.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { passwordHint } from './password-hint.ts'

export function AskResetForm({ action }: { action: FormAction }) {
  return (
    <Form action={action}>
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        dir="ltr"
        hint="You are sent a link with which you choose a new password."
      />
      <SubmitButton>Send me a link</SubmitButton>
    </Form>
  )
}

export function ResetForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <PasswordField name="password" label="New password" autoComplete="new-password" hint={passwordHint} />
      <SubmitButton>Set the new password</SubmitButton>
    </Form>
  )
}
