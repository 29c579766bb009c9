// Brings a SQLite file to the schema of this build, at start. Not Drizzle's own migrator: that turns foreign keys off
// inside its transaction, where SQLite ignores it, and a rebuilt table then deletes its children (a test shows it).
// One process at a time, a backup before, and nothing is committed unless keys and row counts add up.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Refusal } from '#lib/refusal.ts'
import { openConnection } from './sqlite.ts'

export const migrationsFolder = (dialect: 'sqlite' | 'postgresql') =>
  path.join(import.meta.dirname, 'migrations', dialect)

export interface Migrated {
  applied: number
  /** Copy of the file as it was; undefined when nothing had to be done or nothing was there. */
  backup: string | undefined
}

/** 4 MB at a time: a signal is heard within milliseconds. */
const pagesAtOnce = 1000

const ledger = `CREATE TABLE IF NOT EXISTS __drizzle_migrations
  (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)`

/**
 * Applies what is missing. Throws, leaving the file as it was, when a migration fails, breaks a foreign key or loses
 * rows, and when the file was written by a newer build. `folder` is for tests.
 */
export async function migrateSqlite(file: string, folder = migrationsFolder('sqlite')): Promise<Migrated> {
  // Before the file is opened: two that set the journal mode of a new file at once refuse each other.
  const release = lockDatabase(file)
  try {
    const connection = openConnection(file, { readonly: false })
    try {
      // Nothing else runs in this process yet, and a server of the same build may be writing.
      connection.pragma('busy_timeout = 15000')
      connection.pragma('foreign_keys = OFF')
      connection.exec(ledger)
      return await bringUpToDate(connection, file, folder)
    } finally {
      connection.close()
    }
  } finally {
    release()
  }
}

async function bringUpToDate(connection: Database.Database, file: string, folder: string): Promise<Migrated> {
  const pending = missing(connection, folder)
  if (pending.length === 0) return { applied: 0, backup: undefined }
  const backup = await backupBefore(connection, file)
  try {
    apply(connection, pending)
  } catch (error) {
    // The file is as it was; a server that is started again and again must not fill the disk with copies of it.
    if (backup) fs.rmSync(backup, { force: true })
    throw error
  }
  return { applied: pending.length, backup }
}

/** Kept from the garbage collector, which would close them and so give up the lock. */
const held = new Set<Database.Database>()

/**
 * Keeps every start, backup and restore of this file waiting until the function it gives back is called: SQLite's own
 * lock on a file beside the database, which goes when the process goes, however it ends. Refuses after `patience` ms.
 */
export function lockDatabase(file: string, patience = 60_000): () => void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const mutex = new Database(`${file}.lock`, { timeout: patience })
  try {
    mutex.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    mutex.close()
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error
    throw new Refusal(`Another process is starting, backing up or restoring ${file}.`)
  }
  held.add(mutex)
  return () => {
    held.delete(mutex)
    mutex.close()
  }
}

/** The migrations of this build, oldest first, by their hashes. */
export const knownMigrations = (folder = migrationsFolder('sqlite')): string[] =>
  readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash)

/** The migrations that made this file, oldest first; none for a file that is not ours. */
export function appliedMigrations(connection: Database.Database): string[] {
  const isOurs = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get()
  if (!isOurs) return []
  return connection.prepare('SELECT hash FROM __drizzle_migrations ORDER BY id').pluck().all() as string[]
}

function missing(connection: Database.Database, folder: string) {
  const known = readMigrationFiles({ migrationsFolder: folder })
  const done = appliedMigrations(connection)
  if (done.some((hash, at) => known[at]?.hash !== hash)) {
    throw new Error(
      'The database was written by another version of Broadsheet; start that version, or restore a backup.',
    )
  }
  return known.slice(done.length)
}

async function backupBefore(connection: Database.Database, file: string): Promise<string | undefined> {
  if (appliedMigrations(connection).length === 0) return undefined
  const target = `${file}.before-migration-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await copyDatabase(connection, target)
  return target
}

/**
 * Copies the database to one self-contained file while others write; gives the rows of each table at that moment.
 * Inside a read transaction the copy is of one snapshot and nobody waits for it. Outside of one it begins again at
 * every write from elsewhere (58 MB against a second process writing: not done after 10 s and 2,513 beginnings; inside
 * one: 2.7 s, none). Inside BEGIN IMMEDIATE the driver says it is done and has written nothing. VACUUM INTO finishes
 * too, in twice the time, but cannot be in the transaction that counts the rows, and it slows the writer.
 * `between` is called between two batches of pages; what it throws ends the copy.
 */
export async function copyDatabase(
  connection: Database.Database,
  target: string,
  between = () => {},
): Promise<Map<string, number>> {
  connection.exec('BEGIN')
  try {
    // The count is what opens the snapshot: BEGIN alone reads nothing.
    const rows = countRows(connection)
    const progress = () => {
      between()
      return pagesAtOnce
    }
    await connection.backup(target, { progress })
    const copy = new Database(target)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    return rows
  } finally {
    connection.exec('COMMIT')
  }
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
  const after = countRows(connection)
  for (const [table, had] of before) {
    const rows = after.get(table) ?? 0
    if (rows < had) throw new Error(`The migration would lose ${had - rows} row(s) of ${table}.`)
  }
}

/** The rows of every table of ours. */
export function countRows(connection: Database.Database): Map<string, number> {
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
