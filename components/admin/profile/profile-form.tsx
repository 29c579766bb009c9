import { Form } from '#components/ui/form/form.client.tsx'
import { Select } from '#components/ui/form/select.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'

interface ProfileFormParts {
  save: FormAction
  person: { name: string; authorId: string | null }
  /** Whom this person may sign as. */
  authors: { id: string; name: string }[]
}

export function ProfileForm({ save, person, authors }: ProfileFormParts) {
  return (
    <Form action={save} label="Name and byline">
      <TextField name="name" label="Name" defaultValue={person.name} maxLength={80} autoComplete="name" />
      <Select
        name="authorId"
        label="You sign as"
        hint="An author whom nobody else signs as."
        placeholder="Nobody: I sign nothing"
        options={authors.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={person.authorId ?? ''}
        optional
      />
      <div className="form-foot">
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  )
}
