// Puts a backup in the newsroom's place. Everything is checked on a staged copy before anything is touched; what was
// there becomes a backup of its own. The renaming of the database is the one moment of change: before it the old
// newsroom is whole, after it the new one, because the pictures of both are there until the end (their names are
// never used twice).
import fs from 'node:fs/promises'
import path from 'node:path'
import { knownMigrations, lockDatabase } from '#db/migrations.ts'
import { Refusal } from '#lib/refusal.ts'
import { checkDatabase, checkFiles } from './check.ts'
import { explain, hashOf, measure, sync } from './files.ts'
import { databaseName, type Manifest, readManifest } from './manifest.ts'
import { isAlready, type Newsroom, removeSideFiles, setAside, survey } from './newsroom.ts'

export interface RestoreOrder extends Newsroom {
  /** The backup. */
  folder: string
  /** Whether a newsroom that is there may be set aside. */
  replace: boolean
  now: Date
  say: (line: string) => void
  /** Told what has just been done; for tests. */
  after?: (step: 'staged' | 'aside' | 'media' | 'database' | 'swept') => void
}

export interface Restored {
  manifest: Manifest
  /** Where the newsroom that was there is now: a backup, if it could still be read. */
  aside: string | undefined
  /** False when the newsroom already was what the backup holds. */
  isChanged: boolean
}

/** Refuses a backup that does not add up, a newsroom that is open, and, without `replace`, one that is not empty. */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { folder, database, say } = order
  const manifest = await readManifest(folder)
  refuseUnknown(manifest)
  say('Checking the backup …')
  await checkFiles(folder, manifest)
  const release = lockDatabase(database, 1000)
  try {
    if (await isAlready(order, manifest)) return { manifest, aside: undefined, isChanged: false }
    await removeStaged(database)
    return await replaceWith(manifest, order)
  } catch (error) {
    throw explain(error, path.dirname(database), 'The newsroom is as it was.')
  } finally {
    await removeStaged(database)
    release()
  }
}

function refuseUnknown({ database }: Manifest): void {
  const known = knownMigrations()
  if (database.migrations.every((hash, at) => known[at] === hash)) return
  throw new Refusal('The backup was made by another version of Broadsheet, which has changes this one does not know.')
}

async function replaceWith(manifest: Manifest, order: RestoreOrder): Promise<Restored> {
  const { database, media, replace, say, after = () => {} } = order
  const there = await survey(order)
  if (!there.isEmpty && !replace) {
    throw new Refusal(`There is a newsroom in ${path.dirname(database)} (${there.what}). --replace sets it aside.`)
  }
  const staged = await stage(manifest, order)
  after('staged')
  const kept = there.isEmpty ? undefined : await setAside(order, there)
  after('aside')
  say('Putting the pictures back …')
  const added: string[] = []
  try {
    await putMedia(manifest, order, added)
    after('media')
    await removeSideFiles(database)
    await fs.rename(staged, database)
  } catch (error) {
    for (const name of added) await media.delete(name)
    throw error
  }
  await sync(path.dirname(database))
  after('database')
  await sweep(manifest, order)
  after('swept')
  return { manifest, aside: kept, isChanged: true }
}

const suffix = '.restoring'

/** The backup's database beside ours, checked there: a restore that cannot succeed has then changed nothing. */
async function stage({ database: expected }: Manifest, { folder, database, say }: RestoreOrder): Promise<string> {
  say('Checking its database …')
  const staged = `${database}${suffix}`
  await fs.copyFile(path.join(folder, databaseName), staged)
  await sync(staged)
  if ((await measure(staged)).sha256 !== expected.sha256) throw new Refusal('The database changed while it was copied.')
  checkDatabase(staged, expected)
  return staged
}

async function removeStaged(database: string): Promise<void> {
  const staged = `${database}${suffix}`
  for (const name of [staged, `${staged}-wal`, `${staged}-shm`]) await fs.rm(name, { force: true })
}

/** Adds the backup's pictures to ours; `added` are those that were not there. */
async function putMedia({ media: wanted }: Manifest, { folder, media }: RestoreOrder, added: string[]): Promise<void> {
  for (const [name, { sha256 }] of Object.entries(wanted)) {
    const there = await media.get(name)
    if (there && hashOf(there) === sha256) continue
    if (!there) added.push(name)
    await media.put(name, await fs.readFile(path.join(folder, 'media', name)))
  }
}

/** Deletes the pictures that only the old newsroom had. By now the new one is in place: what stays does no harm. */
async function sweep({ media: wanted }: Manifest, { media, say }: RestoreOrder): Promise<void> {
  try {
    for await (const name of media.list()) if (!wanted[name]) await media.delete(name)
  } catch (error) {
    say(`Some pictures of the newsroom that was there could not be deleted: ${(error as Error).message}`)
  }
}
