// The folder that a backup is written to: hidden and called unfinished until it is whole, then renamed.
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '#lib/refusal.ts'
import { explain, sync } from './files.ts'
import { isStamp, manifestName, stampOf } from './manifest.ts'

export interface NewFolder {
  /** Where to write. */
  unfinished: string
  /** Gives it its name, which is returned. */
  finish(): Promise<string>
  /** Leaves nothing. */
  abandon(): Promise<void>
}

/** Refuses a place that holds something else than backups, and one that cannot be written to. */
export async function newFolder(into: string, now: Date): Promise<NewFolder> {
  await refuseOthers(into)
  const folder = path.join(into, stampOf(now))
  const unfinished = path.join(into, `.${stampOf(now)}.unfinished`)
  const taken = new Refusal(`Another backup to ${into} began in the same second.`)
  if (existsSync(folder)) throw taken
  try {
    const made = await fs.mkdir(into, { recursive: true })
    await fs.mkdir(unfinished)
    return {
      unfinished,
      async finish() {
        await fs.rename(unfinished, folder)
        await sync(into)
        return folder
      },
      async abandon() {
        await fs.rm(unfinished, { recursive: true, force: true })
        if (made) await removeEmpty(into, made)
      },
    }
  } catch (error) {
    if (Object(error).code === 'EEXIST') throw taken
    if (Object(error).code === 'ENOENT') throw new Refusal(`${into} cannot be made.`)
    throw explain(error, into)
  }
}

async function refuseOthers(into: string): Promise<void> {
  const names = await fs.readdir(into).catch((error): string[] => {
    if (error.code === 'ENOENT') return []
    throw explain(error, into)
  })
  if (names.includes(manifestName)) throw new Refusal(`${into} is a backup itself; name the folder it lies in.`)
  // A disk of its own has lost+found, and file managers leave hidden files everywhere.
  const other = names.find((name) => !isStamp(name) && !name.startsWith('.') && name !== 'lost+found')
  if (other) throw new Refusal(`${into} holds something that is no backup (${other}); name a folder for backups alone.`)
}

/** Removes what was made for nothing: `into` and the folders above it, up to `top`, unless somebody uses them. */
async function removeEmpty(into: string, top: string): Promise<void> {
  for (let each = into; each.startsWith(top); each = path.dirname(each)) {
    const isRemoved = await fs.rmdir(each).then(
      () => true,
      () => false,
    )
    if (!isRemoved) return
  }
}
