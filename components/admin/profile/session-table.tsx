import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Place } from '#lib/dates.ts'
import type { FormAction } from '#lib/form-answer.ts'

interface ListedSession {
  id: string
  device: string
  address: string
  at: number
  usedAt: number
}

interface SessionTableParts {
  sessions: ListedSession[]
  /** The id of the session that looks. */
  own: string
  end: FormAction
  now: Date
  place: Place
}

const columns = [
  { id: 'device', name: 'Browser' },
  { id: 'address', name: 'Address' },
  { id: 'begun', name: 'Signed in', isNarrow: true },
  { id: 'used', name: 'Last used', isNarrow: true },
  { id: 'end', name: 'End', isNameless: true, isNarrow: true },
]

export function SessionTable({ sessions, own, end, now, place }: SessionTableParts) {
  const rows = sessions.map(({ id, device, address, at, usedAt }) => ({
    id,
    cells: {
      device: (
        <>
          {device}
          {id === own && <span className="quiet-word"> · this browser</span>}
        </>
      ),
      address: <span dir="ltr">{address}</span>,
      begun: <Moment at={at} now={now} place={place} />,
      used: <Moment at={usedAt} now={now} place={place} />,
      end: id !== own && (
        <Form action={end} label={`End the session in ${device}`}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet">End</SubmitButton>
        </Form>
      ),
    },
  }))
  return <Table label="Sessions" columns={columns} rows={rows} />
}
