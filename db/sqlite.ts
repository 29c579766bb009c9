// SQLite as the Store's engine: a lane of read-only connections and one writer on the same file (WAL). Other processes
// may share the file. Traps of better-sqlite3 that this file answers are named where they are answered.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { Lanes } from './lanes.ts'
import { assertInsideWork, type Engine, type Writer } from './store.ts'

const readLanes = 6
const busyRetry = { first: 5, most: 100, limit: 15_000 }
/** How often the clock looks whether the file is still the one that was opened, in ms. */
const identityEvery = 20

/** `file:./data/news.db` as an absolute path. */
export const databaseFile = (url: string) =>
  url.startsWith('file:///') ? fileURLToPath(url) : path.resolve(url.slice('file:'.length))

export function openConnection(file: string, { readonly }: { readonly: boolean }): Database.Database {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  // The driver's own time-out freezes the event loop, so it is short and the retry is ours.
  const connection = new Database(file, { readonly, timeout: 25 })
  try {
    prepare(connection, readonly)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function prepare(connection: Database.Database, readonly: boolean): void {
  if (!readonly) connection.pragma('journal_mode = WAL')
  // At every open: the driver falls back to NORMAL, and a power cut could then undo an acknowledged save.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  // A file from elsewhere (a backup, a disk gone bad) is not to be believed.
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('journal_size_limit = 16777216')
  connection.pragma('mmap_size = 268435456')
  connection.pragma('cache_size = -16000')
}

/** A connection as Drizzle sees it: statements are kept, and only run inside the transaction they belong to. */
function guarded(connection: Database.Database) {
  const statements = new Map<string, Database.Statement>()
  const count = { writes: 0 }
  const client = {
    prepare(sql: string): Database.Statement {
      assertInsideWork()
      if (!sql.startsWith('select') && !sql.startsWith('with')) count.writes++
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= 500) statements.clear()
      const statement = connection.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
  }
  const db = drizzle({ client: client as unknown as Database.Database, casing: 'snake_case' })
  return { db, count, connection }
}

type Guarded = ReturnType<typeof guarded>

const isBusy = (error: unknown) => String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_BUSY')

async function begin({ connection }: Guarded, statement: 'BEGIN' | 'BEGIN IMMEDIATE'): Promise<void> {
  const giveUp = Date.now() + busyRetry.limit
  for (let pause = busyRetry.first; ; pause = Math.min(pause * 2, busyRetry.most)) {
    try {
      connection.exec(statement)
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUp) throw error
      await wait(pause)
    }
  }
}

function end({ connection }: Guarded, statement: 'COMMIT' | 'ROLLBACK'): void {
  if (connection.inTransaction) connection.exec(statement)
}

/** `tx` for a write: counts the statements begun, so that one never awaited (and so never run) is noticed. */
function countingWriter({ db, count }: Guarded) {
  let begun = 0
  const before = count.writes
  const counted = <T extends (...args: never[]) => unknown>(method: T): T =>
    ((...args: Parameters<T>) => {
      begun++
      return method.apply(db, args)
    }) as T
  const tx: Writer = {
    select: db.select.bind(db),
    selectDistinct: db.selectDistinct.bind(db),
    with: db.with.bind(db),
    $with: db.$with,
    insert: counted(db.insert),
    update: counted(db.update),
    delete: counted(db.delete),
  }
  return { tx, unfinished: () => begun - (count.writes - before) }
}

/**
 * Store.version(): `PRAGMA data_version` on a connection of its own, which so sees the commits of every other one, also
 * of this process; 2 µs. SQLite never notices that its file was deleted or replaced (measured: it goes on reading and
 * writing what nobody can open any more), so the file's identity is looked at too; another 2 µs, 50 times a second.
 */
function clockOf(file: string) {
  const before = identityOf(file)
  let statement: Database.Statement | undefined
  let looked = 0
  let unknown = 0

  const open = () => {
    const connection = openConnection(file, { readonly: true })
    connection.pragma('busy_timeout = 0')
    return connection.prepare('PRAGMA data_version').pluck()
  }
  return {
    read(): number {
      const time = performance.now()
      if (time - looked > identityEvery) {
        if (identityOf(file) !== before) throw new Error(`The database ${file} was replaced: start again.`)
        looked = time
      }
      try {
        statement ??= open()
        return statement.get() as number
      } catch (error) {
        if (!isBusy(error)) throw error
        // Another process repairs the file after a crash. A number that has never been: whoever keeps pages looks anew.
        return --unknown
      }
    },
    close: () => statement?.database.close(),
  }
}

/** Throws when the file is not there. */
function identityOf(file: string): string {
  const { dev, ino } = fs.statSync(file)
  return `${dev} ${ino}`
}

/** Opens the file; its tables must exist (see migrations.ts). */
export function openSqlite(file: string): Engine {
  const writer = new Lanes([guarded(openConnection(file, { readonly: false }))])
  const readers = new Lanes(Array.from({ length: readLanes }, () => guarded(openConnection(file, { readonly: true }))))
  const clock = clockOf(file)

  return {
    version: clock.read,

    async begin() {
      const lane = await readers.take()
      try {
        await begin(lane, 'BEGIN')
      } catch (error) {
        readers.give(lane)
        throw error
      }
      return {
        tx: lane.db,
        end: async () => {
          try {
            end(lane, 'COMMIT')
          } catch {
            // What was read from a damaged disk has been told already; the lane must not be lost with it.
            end(lane, 'ROLLBACK')
          } finally {
            readers.give(lane)
          }
        },
      }
    },

    async beginWrite() {
      const lane = await writer.take()
      try {
        await begin(lane, 'BEGIN IMMEDIATE')
      } catch (error) {
        writer.give(lane)
        throw error
      }
      return {
        ...countingWriter(lane),
        commit: async () => {
          end(lane, 'COMMIT')
          writer.give(lane)
        },
        rollback: async () => {
          end(lane, 'ROLLBACK')
          writer.give(lane)
        },
      }
    },

    async close() {
      clock.close()
      for (const lanes of [readers, writer]) for (const { connection } of await lanes.takeAll()) connection.close()
    },
  }
}
