import { admit } from '#auth/admit.ts'
import { isHalfIn } from '#auth/second-step.ts'
import { CodeField } from '#components/ui/form/code-field.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { insideDesk, signInPath, signInThen } from '#lib/desk-urls.ts'
import { answer } from '#scope.ts'
import { goOn } from './actions.ts'

export const metadata = { title: 'One-time code' }

export default admit('anyone', async (_asker, { searchParams }: PageProps<'/admin/sign-in/second-factor'>) => {
  const to = insideDesk((await searchParams).to)
  if (!(await isHalfIn())) return answer(303, null, signInThen(to))
  return (
    <>
      <PageHeader title="One-time code" />
      <Form action={goOn}>
        <input type="hidden" name="to" value={to} />
        <CodeField name="code" label="Code" hint="The six digits that your app shows now." />
        <div className="form-foot">
          <SubmitButton>Go on</SubmitButton>
          <a href={signInPath}>Begin again</a>
        </div>
      </Form>
      <details className="disclosure">
        <summary>Use a recovery code</summary>
        <Form action={goOn} label="Recovery code">
          <input type="hidden" name="to" value={to} />
          <TextField
            name="code"
            label="Recovery code"
            hint="One of the ten that you put away. Each works once."
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            dir="ltr"
          />
          <div className="form-foot">
            <SubmitButton variant="plain">Use this code</SubmitButton>
          </div>
        </Form>
      </details>
    </>
  )
})
