import { ConfirmByWord } from '#components/ui/form/confirm-by-word.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'

interface ChangePasskeyParts {
  passkey: { id: string; name: string }
  rename: FormAction
  remove: FormAction
}

/** Opened without a script, and without leaving the list. */
export function ChangePasskey({ passkey: { id, name }, rename, remove }: ChangePasskeyParts) {
  return (
    <details className="disclosure">
      <summary>
        Change <bdi>{name}</bdi>
      </summary>
      <Form action={rename} label={`Rename ${name}`}>
        <input type="hidden" name="passkeyId" value={id} />
        <TextField name="name" label="Name" defaultValue={name} maxLength={60} autoComplete="off" />
        <div className="form-foot">
          <SubmitButton variant="plain">Rename</SubmitButton>
        </div>
      </Form>
      <ConfirmByWord action={remove} word="remove" button={`Remove ${name}`} fields={{ passkeyId: id }}>
        It will not sign you in any more. Your other browsers are signed out.
      </ConfirmByWord>
    </details>
  )
}
