// Brings a SQLite file to the schema of this build, at start. Not Drizzle's own migrator: that turns foreign keys off
// inside its transaction, where SQLite ignores it, and a rebuilt table then deletes its children (a test shows it).
// One process at a time, a backup before, and nothing is committed unless keys and row counts add up.
import path from 'node:path'
import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { openConnection } from './sqlite.ts'

export const migrationsFolder = (dialect: 'sqlite' | 'postgresql') =>
  path.join(import.meta.dirname, 'migrations', dialect)

export interface Migrated {
  applied: number
  /** Copy of the file as it was; undefined when nothing had to be done or nothing was there. */
  backup: string | undefined
}

const ledger = `CREATE TABLE IF NOT EXISTS __drizzle_migrations
  (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)`

/**
 * Applies what is missing. Throws, leaving the file as it was, when a migration fails, breaks a foreign key or loses
 * rows, and when the file was written by a newer build. `folder` is for tests.
 */
export async function migrateSqlite(file: string, folder = migrationsFolder('sqlite')): Promise<Migrated> {
  const connection = openConnection(file, { readonly: false })
  const release = lock(file)
  try {
    connection.pragma('foreign_keys = OFF')
    connection.exec(ledger)
    const pending = missing(connection, folder)
    if (pending.length === 0) return { applied: 0, backup: undefined }
    const backup = await backupBefore(connection, file)
    apply(connection, pending)
    return { applied: pending.length, backup }
  } finally {
    connection.close()
    release()
  }
}

/** SQLite's own lock on a file beside the database: it goes when the process goes, however it ends. */
function lock(file: string): () => void {
  const mutex = new Database(`${file}.lock`, { timeout: 60_000 })
  mutex.exec('BEGIN EXCLUSIVE')
  return () => mutex.close()
}

function missing(connection: Database.Database, folder: string) {
  const known = readMigrationFiles({ migrationsFolder: folder })
  const done = connection.prepare('SELECT hash FROM __drizzle_migrations ORDER BY created_at').pluck().all() as string[]
  const unknown = done.find((hash, at) => known[at]?.hash !== hash)
  if (unknown !== undefined) {
    throw new Error(
      'The database was written by another version of Broadsheet; start that version, or restore a backup.',
    )
  }
  return known.slice(done.length)
}

async function backupBefore(connection: Database.Database, file: string): Promise<string | undefined> {
  const isNew = connection.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() === 0
  if (isNew) return undefined
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const target = `${file}.before-migration-${stamp}`
  await connection.backup(target)
  return target
}

function apply(connection: Database.Database, pending: ReturnType<typeof readMigrationFiles>): void {
  connection.exec('BEGIN IMMEDIATE')
  try {
    const before = countRows(connection)
    const record = connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) connection.exec(statement)
      record.run(hash, folderMillis)
    }
    assertWhole(connection, before)
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

function assertWhole(connection: Database.Database, before: Map<string, number>): void {
  const broken = connection.pragma('foreign_key_check') as { table: string }[]
  if (broken[0])
    throw new Error(`The migration left ${broken.length} broken reference(s), the first in ${broken[0].table}.`)
  for (const [table, rows] of countRows(connection)) {
    const had = before.get(table) ?? 0
    if (rows < had) throw new Error(`The migration would lose ${had - rows} row(s) of ${table}.`)
  }
}

function countRows(connection: Database.Database): Map<string, number> {
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[]
  return new Map(
    tables.map((table) => [table, connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  )
}
