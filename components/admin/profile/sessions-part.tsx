import type { ComponentProps } from 'react'
import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { SessionTable } from './session-table.tsx'

/** Where somebody is signed in, and the end of it. */
export function SessionsPart({ endOthers, ...table }: ComponentProps<typeof SessionTable> & { endOthers: FormAction }) {
  return (
    <PagePart title="Sessions" hint="The browsers in which you are signed in. End those that you do not know or need.">
      <SessionTable {...table} />
      {table.sessions.length > 1 && (
        <Form action={endOthers} label="End all other sessions">
          <div className="form-foot">
            <SubmitButton variant="plain">End all others</SubmitButton>
          </div>
        </Form>
      )}
    </PagePart>
  )
}
