import Link from 'next/link'
import type { ReactNode } from 'react'

interface Column {
  id: string
  name: string
  /** Numbers stand at the end, in figures of one width. */
  isNumber?: boolean
  /** No wider than its words. */
  isNarrow?: boolean
  /** Its name is for screen readers: a column of buttons. */
  isNameless?: boolean
}

interface Row {
  id: string
  /** Where the row leads: its first cell is the link, all of it can be pressed. */
  href?: string
  isSelected?: boolean
  cells: Record<string, ReactNode>
}

interface TableChoices {
  /** What is listed: "People". */
  label: string
  columns: Column[]
  rows: Row[]
}

/** The first column names the row. Where it is narrow each row is a short paragraph with the columns' names in it. */
export function Table({ label, columns, rows }: TableChoices) {
  return (
    <table className="list-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={columnClass(column)}>
              {column.isNameless ? <span className="visually-hidden">{column.name}</span> : column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-selected={row.isSelected || undefined} data-opens={row.href ? true : undefined}>
            {columns.map((column, n) => (
              <Cell key={column.id} column={column} row={row} isFirst={n === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, row, isFirst }: { column: Column; row: Row; isFirst: boolean }) {
  const words = row.cells[column.id]
  if (!isFirst) {
    return (
      <td className={columnClass(column)} data-name={column.isNameless ? undefined : column.name}>
        {words}
      </td>
    )
  }
  return (
    <th scope="row" className={columnClass(column)}>
      {row.href ? (
        <Link className="list-table-open" href={row.href} prefetch={false}>
          {words}
        </Link>
      ) : (
        words
      )}
    </th>
  )
}

const columnClass = ({ isNumber, isNarrow }: Column) =>
  [isNumber ? 'list-table-number' : '', isNarrow ? 'list-table-narrow' : ''].filter(Boolean).join(' ') || undefined
