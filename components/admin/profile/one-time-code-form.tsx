import { CodeField } from '#components/ui/form/code-field.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { QrCode } from './qr-code.tsx'

interface OneTimeCodeFormParts {
  setUp: FormAction
  /** What the QR code says. */
  address: string
  /** The same for typing, in groups. */
  secret: string
}

export function OneTimeCodeForm({ setUp, address, secret }: OneTimeCodeFormParts) {
  return (
    <>
      <p>Scan this with an app for one-time codes.</p>
      <QrCode text={address} label="QR code of the secret; the same is written below" />
      <p>
        Or type this secret into the app: <span className="secret-text">{secret}</span>
      </p>
      <Form action={setUp} label="First code">
        <CodeField name="code" label="Code" hint="The six digits that the app shows now." />
        <div className="form-foot">
          <SubmitButton>Set up one-time codes</SubmitButton>
        </div>
      </Form>
    </>
  )
}
