// Inserting very many rows of a table in one transaction. Building a statement costs far more than running it, so it is
// built and prepared once and run a row at a time. For archives and imports; a verb inserts in the ordinary way.
import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Writer } from './store.ts'

/** Gives an insert into `table` that is good for the rest of this transaction. */
export function bulkInsert<T extends SQLiteTable>(tx: Writer, table: T): (row: T['$inferSelect']) => Promise<void> {
  const columns = Object.keys(getTableColumns(table))
  const prepared = new Map<string, { execute(row: Record<string, unknown>): PromiseLike<unknown> }>()
  return async (row) => {
    const values = row as Record<string, unknown>
    const absent = columns.filter((name) => values[name] === null)
    const variant = absent.join(' ')
    let statement = prepared.get(variant)
    if (!statement) {
      // Placeholders are encoded whatever their value, and an encoded null is the text 'null': it is written out instead.
      const row = columns.map((name) => [name, absent.includes(name) ? null : sql.placeholder(name)])
      statement = tx
        .insert(table)
        .values(Object.fromEntries(row) as T['$inferInsert'])
        .prepare()
      prepared.set(variant, statement)
    }
    await statement.execute(values)
  }
}
