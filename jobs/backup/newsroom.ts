// The newsroom that a restore finds in its place: is somebody in it, is anything in it, and setting it aside.
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Media } from '#db/media.ts'
import { countRows } from '#db/migrations.ts'
import { openConnection } from '#db/sqlite.ts'
import { Refusal } from '#lib/refusal.ts'
import { measure, sync } from './files.ts'
import { backUp, copyMedia } from './make.ts'
import { databaseName, type Manifest, stampOf } from './manifest.ts'

export interface Newsroom {
  database: string
  media: Media
  /** Where media's files are, so that they can be set aside without copying them. */
  mediaFolder: string
}

export interface Survey {
  isEmpty: boolean
  /** False for a database that SQLite cannot read. */
  isReadable: boolean
  /** In words. */
  what: string
}

const sideFiles = ['-wal', '-shm', '-journal']

/** Refuses a newsroom that a server or another command has open. */
export async function survey({ database, media }: Newsroom): Promise<Survey> {
  const files = await countNames(media)
  const rows = existsSync(database) ? rowsOf(database) : 0
  if (rows === undefined) return { isEmpty: false, isReadable: false, what: 'damaged' }
  const what = `${rows} rows and ${files} files of pictures`
  return { isEmpty: rows === 0 && files === 0, isReadable: existsSync(database), what }
}

async function countNames(media: Media): Promise<number> {
  let count = 0
  for await (const _ of media.list()) count++
  return count
}

/** Undefined for a database that cannot be read. */
function rowsOf(database: string): number | undefined {
  if (!looksLikeDatabase(database)) return undefined
  try {
    const connection = openConnection(database, { readonly: false })
    try {
      // Leaving WAL needs the file for oneself: SQLite refuses it while any other connection is open, even an idle one.
      connection.pragma('journal_mode = DELETE')
      return [...countRows(connection).values()].reduce((sum, each) => sum + each, 0)
    } finally {
      connection.close()
    }
  } catch (error) {
    const code = String(Object(error).code)
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return undefined
    if (!code.startsWith('SQLITE_BUSY')) throw error
    throw new Refusal(`A server or another command has ${database} open. Stop it first; nothing was changed.`)
  }
}

/** Asked before SQLite is: closing a file that it cannot read, it would delete the log beside it. */
function looksLikeDatabase(database: string): boolean {
  const begin = Buffer.alloc(16)
  const file = openSync(database, 'r')
  try {
    return readSync(file, begin) === 0 || begin.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}

/** True when database and pictures are, byte for byte, those of the backup: it was restored and not opened since. */
export async function isAlready({ database, media }: Newsroom, manifest: Manifest): Promise<boolean> {
  if (!existsSync(database) || existsSync(`${database}-wal`)) return false
  if ((await measure(database)).sha256 !== manifest.database.sha256) return false
  const left = new Set(Object.keys(manifest.media))
  for await (const name of media.list()) if (!left.delete(name)) return false
  return left.size === 0
}

/** Keeps all of it beside the database: as a backup in `before-restore`, or as it is in `damaged`. */
export async function setAside(order: Newsroom & { now: Date }, { isReadable }: Survey): Promise<string> {
  const { database, now } = order
  const beside = path.dirname(database)
  const into = path.join(beside, 'before-restore')
  const damaged = path.join(beside, 'damaged', stampOf(now))
  if (!isReadable) return keepAsItIs(order, damaged)
  const connection = openConnection(database, { readonly: false })
  try {
    const { folder } = await backUp(connection, { ...order, into, linkFrom: order.mediaFolder, say: () => {} })
    return folder
  } catch (error) {
    // Damage that only a full check finds must not keep anybody from restoring a good backup.
    if (!(error instanceof Refusal && error.message.startsWith('The database is damaged'))) throw error
    return await keepAsItIs(order, damaged)
  } finally {
    connection.close()
  }
}

async function keepAsItIs({ database, media, mediaFolder }: Newsroom, folder: string): Promise<string> {
  await fs.mkdir(folder, { recursive: true })
  for (const end of ['', ...sideFiles]) {
    if (existsSync(database + end)) await fs.copyFile(database + end, path.join(folder, databaseName + end))
  }
  await copyMedia({ media, linkFrom: mediaFolder }, path.join(folder, 'media'))
  await sync(folder)
  return folder
}

/** What SQLite left beside the old database must not be taken for the new one's. */
export async function removeSideFiles(database: string): Promise<void> {
  for (const end of sideFiles) await fs.rm(database + end, { force: true })
}
