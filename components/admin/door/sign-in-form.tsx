import Link from 'next/link'
import { Form } from '#components/ui/form/form.client.tsx'
import { PasswordField } from '#components/ui/form/password-field.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import { resetPath } from '#lib/desk-urls.ts'
import type { FormAction } from '#lib/form-answer.ts'

/** E-mail and password. `to`: where it goes on, inside the desk. */
export function SignInForm({ action, to }: { action: FormAction; to: string }) {
  return (
    <Form action={action}>
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        dir="ltr"
      />
      <PasswordField name="password" label="Password" />
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
      <p>
        <Link className="link" href={resetPath} prefetch={false}>
          Forgot the password?
        </Link>
      </p>
    </Form>
  )
}
