import { Form } from '#components/ui/form/form.client.tsx'
import { PasswordField } from '#components/ui/form/password-field.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'

interface PasswordFormParts {
  action: FormAction
  /** For password managers: whose password it is. */
  email: string
  hasPassword: boolean
}

export function PasswordForm({ action, email, hasPassword }: PasswordFormParts) {
  return (
    <Form action={action} label={hasPassword ? 'Change your password' : 'Set a password'}>
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      {hasPassword && <PasswordField name="currentPassword" label="Password now" />}
      <PasswordField
        name="password"
        label="New password"
        hint="At least 12 characters. Four unusual words are better than one with signs in it."
        autoComplete="new-password"
      />
      <div className="form-foot">
        <SubmitButton>{hasPassword ? 'Change password' : 'Set password'}</SubmitButton>
      </div>
    </Form>
  )
}
