import { Moment } from '#components/ui/moment.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Place } from '#lib/dates.ts'

export interface ListedPasskey {
  id: string
  name: string
  at: number
  usedAt: number
  /** This session was begun with it. */
  isHere: boolean
}

const columns = [
  { id: 'name', name: 'Name' },
  { id: 'added', name: 'Added', isNarrow: true },
  { id: 'used', name: 'Last used', isNarrow: true },
]

export function PasskeyTable({ passkeys, now, place }: { passkeys: ListedPasskey[]; now: Date; place: Place }) {
  const rows = passkeys.map(({ id, name, at, usedAt, isHere }) => ({
    id,
    cells: {
      name: (
        <>
          <bdi>{name}</bdi>
          {isHere && <span className="quiet-word"> · you signed in with it here</span>}
        </>
      ),
      added: <Moment at={at} now={now} place={place} />,
      used: <Moment at={usedAt} now={now} place={place} />,
    },
  }))
  return <Table label="Passkeys" columns={columns} rows={rows} />
}
