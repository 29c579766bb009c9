import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { Place } from '#lib/dates.ts'
import type { FormAction } from '#lib/form-answer.ts'
import { InvitationLink, type ShownInvitation } from './invitation-link.client.tsx'

interface InvitationPartParts {
  sendAgain: FormAction<ShownInvitation>
  account: { id: string; name: string; invitedUntil: number }
  place: Place
  now: Date
}

export function InvitationPart({ sendAgain, account, place, now }: InvitationPartParts) {
  return (
    <PagePart title="Invitation" hint="A new invitation ends the old one.">
      <p>
        {account.invitedUntil ? (
          <>
            It can be accepted until <Moment at={account.invitedUntil} now={now} place={place} />.
          </>
        ) : (
          'The invitation is over: it can no longer be accepted.'
        )}
      </p>
      <Form action={sendAgain} label="Invitation">
        <InvitationLink />
        <input type="hidden" name="personId" value={account.id} />
        <div className="form-foot">
          <SubmitButton variant="plain" pending="Inviting…">
            Invite again
          </SubmitButton>
        </div>
      </Form>
    </PagePart>
  )
}
