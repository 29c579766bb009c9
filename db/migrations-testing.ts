// For tests only: files to migrate, gone when the process ends, and rows in them of whatever age the tables are.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-migrations-'))
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }))

export const newFolder = () => fs.mkdtempSync(path.join(scratch, 'case-'))
export const newFile = () => path.join(newFolder(), 'news.db')

export function open<T>(file: string, work: (connection: Database.Database) => T): T {
  const connection = new Database(file)
  connection.pragma('foreign_keys = ON')
  try {
    return work(connection)
  } finally {
    connection.close()
  }
}

/** A row with these values; every other column is empty. */
export function insert(connection: Database.Database, table: string, values: Record<string, unknown>): void {
  const columns = connection.pragma(`table_info(${table})`) as { name: string; type: string }[]
  const row = columns.map(({ name, type }) => values[name] ?? (type === 'INTEGER' ? 0 : ''))
  connection.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`).run(...row)
}
