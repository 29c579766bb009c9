// Makes a backup while the newsroom writes: database first, then media, so that every file a row names is there. It gets
// its name when it is whole and has been read back; until then, and after a failure, nothing is there that looks like one.
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Media } from '#db/media.ts'
import { appliedMigrations, copyDatabase, lockDatabase } from '#db/migrations.ts'
import { openConnection } from '#db/sqlite.ts'
import { Refusal } from '#lib/refusal.ts'
import { checkDatabase, checkFiles } from './check.ts'
import { explain, measure, sync, writeFile } from './files.ts'
import { newFolder } from './folder.ts'
import { type BackupFile, databaseName, formatVersion, type Manifest, manifestName, printManifest } from './manifest.ts'

export interface BackupOrder {
  /** The newsroom's database file, in use or not. */
  database: string
  media: Media
  /** The folder of backups: a new folder named by `now` is made in it. */
  into: string
  now: Date
  say: (line: string) => void
  /** Asked now and then; throws when somebody wants us to stop. */
  goOn?: () => void
  /** The folder of media, when its files may be hard-linked instead of copied: they are replaced, never changed. */
  linkFrom?: string
}

export interface Backup {
  folder: string
  manifest: Manifest
}

export type Connection = ReturnType<typeof openConnection>

/** Refuses a newsroom that is not there, a folder that cannot take a backup, and a copy that does not add up. */
export async function makeBackup(order: BackupOrder): Promise<Backup> {
  if (!existsSync(order.database)) throw new Refusal(`There is no newsroom to back up: no ${order.database}.`)
  // Opened behind the lock, so that no restore puts another file in its place meanwhile.
  const release = lockDatabase(order.database)
  let connection: Connection
  try {
    connection = openConnection(order.database, { readonly: false })
  } finally {
    release()
  }
  try {
    return await backUp(connection, order)
  } finally {
    connection.close()
  }
}

/** The same of an open database. */
export async function backUp(connection: Connection, order: BackupOrder): Promise<Backup> {
  const folder = await newFolder(order.into, order.now)
  try {
    const manifest = await writeAll(connection, folder.unfinished, order)
    order.say('Reading the copy back …')
    await checkFiles(folder.unfinished, manifest)
    checkDatabase(path.join(folder.unfinished, databaseName), manifest.database)
    return { folder: await folder.finish(), manifest }
  } catch (error) {
    await folder.abandon()
    throw explain(error, order.into)
  }
}

async function writeAll(connection: Connection, folder: string, order: BackupOrder): Promise<Manifest> {
  const { now, say, goOn } = order
  say('Copying the database …')
  const target = path.join(folder, databaseName)
  const rows = await copyDatabase(connection, target, goOn)
  await sync(target)
  say('Copying the pictures …')
  const manifest: Manifest = {
    format: formatVersion,
    at: now.toISOString(),
    database: {
      ...(await measure(target)),
      migrations: appliedMigrations(connection),
      rows: Object.fromEntries(rows),
    },
    media: await copyMedia(order, path.join(folder, 'media')),
  }
  await writeFile(() => Readable.from([Buffer.from(printManifest(manifest))]), path.join(folder, manifestName))
  await sync(folder)
  return manifest
}

/** Every file of media into `folder`, with what was written. */
export async function copyMedia(
  { media, linkFrom, goOn = () => {} }: Pick<BackupOrder, 'media' | 'linkFrom' | 'goOn'>,
  folder: string,
): Promise<Record<string, BackupFile>> {
  const copied: Record<string, BackupFile> = {}
  for await (const name of media.list()) {
    goOn()
    const target = path.join(folder, name)
    try {
      const isThere = linkFrom && (await isLinked(path.join(linkFrom, name), target))
      copied[name] = isThere ? await measure(target) : await writeFile(() => media.stream(name), target)
    } catch (error) {
      // A picture may be deleted while we copy: the row then has no file, as it would have had a moment later.
      if (await media.head(name)) throw error
    }
  }
  return copied
}

/** False when the two are on different disks, or on one that knows no links. */
async function isLinked(file: string, target: string): Promise<boolean> {
  await fs.mkdir(path.dirname(target), { recursive: true })
  return fs.link(file, target).then(
    () => true,
    () => false,
  )
}
