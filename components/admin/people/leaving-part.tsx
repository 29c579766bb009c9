import { ConfirmByWord } from '#components/ui/form/confirm-by-word.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { Select } from '#components/ui/form/select.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { FormAction } from '#lib/form-answer.ts'

interface LeavingPartParts {
  actions: { handOver: FormAction; deactivate: FormAction; reactivate: FormAction }
  account: { id: string; name: string; state: 'active' | 'invited' | 'deactivated' }
  isOneself: boolean
  /** How many articles are theirs. */
  held: number
  others: { id: string; name: string }[]
}

export function LeavingPart({ actions, account, isOneself, held, others }: LeavingPartParts) {
  const { id, name, state } = account
  return (
    <>
      <PagePart title="Hand over" hint="What they were given, and the drafts they began that nobody has.">
        {held === 0 ? (
          <p>Nothing is theirs just now.</p>
        ) : (
          <Form action={actions.handOver} label="Hand over">
            <input type="hidden" name="personId" value={id} />
            <Select
              name="toId"
              label={held === 1 ? 'Give one article to' : `Give ${held} articles to`}
              placeholder="Choose somebody"
              options={others.map((other) => ({ value: other.id, label: other.name }))}
            />
            <div className="form-foot">
              <SubmitButton variant="plain" pending="Handing over…">
                Hand over
              </SubmitButton>
            </div>
          </Form>
        )}
      </PagePart>
      {state === 'deactivated' ? (
        <PagePart title="Come back" hint="With the role and sections they had.">
          <Form action={actions.reactivate} label="Reactivate">
            <input type="hidden" name="personId" value={id} />
            <div className="form-foot">
              <SubmitButton variant="plain">Reactivate</SubmitButton>
            </div>
          </Form>
        </PagePart>
      ) : (
        <PagePart title="Leave" hint="They are signed out everywhere at once. What they wrote stays. It can be undone.">
          {isOneself ? (
            <p>Nobody deactivates their own account: ask another owner.</p>
          ) : (
            <ConfirmByWord
              action={actions.deactivate}
              word="deactivate"
              button={`Deactivate ${name}`}
              fields={{ personId: id }}
            >
              Nobody can sign in to this account any more.
            </ConfirmByWord>
          )}
        </PagePart>
      )}
    </>
  )
}
