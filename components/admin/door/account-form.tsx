import { Form } from '#components/ui/form/form.client.tsx'
import { PasswordField } from '#components/ui/form/password-field.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { passwordHint } from './password-hint.ts'

interface AccountWords {
  action: FormAction
  /** Of the one-time link. */
  token: string
  button: string
  name?: string
  /** Asked for when it is given, empty or not; otherwise it belongs to the account already. */
  email?: string
}

/** Who takes up an account: a name and a password. */
export function AccountForm({ action, token, button, name, email }: AccountWords) {
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <TextField name="name" label="Your name" autoComplete="name" defaultValue={name} hint="As colleagues know you." />
      {email !== undefined && (
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          dir="ltr"
          defaultValue={email}
          hint="You sign in with it."
        />
      )}
      <PasswordField name="password" label="Password" autoComplete="new-password" hint={passwordHint} />
      <SubmitButton>{button}</SubmitButton>
    </Form>
  )
}
