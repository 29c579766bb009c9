// Files of a backup on the disk: written to the last byte, hashed on the way, and their errors as sentences.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '#lib/refusal.ts'
import type { BackupFile } from './manifest.ts'

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Size and SHA-256 of a file. */
export async function measure(name: string): Promise<BackupFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(name)) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  return { size, sha256: hash.digest('hex') }
}

/** Writes a stream, opened when its turn comes, to a new file and all the way to the disk; gives what was written. */
export async function writeFile(open: () => NodeJS.ReadableStream, target: string): Promise<BackupFile> {
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await fs.mkdir(path.dirname(target), { recursive: true })
  const file = await fs.open(target, 'wx')
  try {
    await pipeline(open(), meter, file.createWriteStream({ flush: true }))
  } catch (error) {
    await fs.rm(target, { force: true })
    throw error
  }
  return { size, sha256: hash.digest('hex') }
}

/** A name is only there after a power cut when its folder was written too. */
export async function sync(name: string): Promise<void> {
  const file = await fs.open(name, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Every file below a folder, by its path inside; refuses links and whatever else is no plain file. */
export async function listFiles(folder: string, below = ''): Promise<string[]> {
  const names: string[] = []
  for (const entry of await fs.readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name)
    if (entry.isDirectory()) names.push(...(await listFiles(folder, name)))
    else if (entry.isFile()) names.push(name)
    else throw new Refusal(`${path.join(folder, name)} is no plain file.`)
  }
  return names
}

const sentences: Record<string, (where: string) => string> = {
  ENOSPC: (where) => `The disk of ${where} is full.`,
  SQLITE_FULL: (where) => `The disk of ${where} is full.`,
  EDQUOT: (where) => `No more may be written to ${where}: its quota is used up.`,
  EFBIG: (where) => `${where} takes no file as large as this.`,
  EACCES: (where) => `${where} may not be written to.`,
  EPERM: (where) => `${where} may not be written to.`,
  EROFS: (where) => `${where} is read-only.`,
  ENOTDIR: (where) => `${where} is not a folder.`,
  EIO: (where) => `The disk of ${where} fails.`,
}

/** What the disk said of `where` and what is left, as a sentence; anything else comes back as it is. */
export function explain(error: unknown, where: string, left = 'Nothing was left behind.'): unknown {
  const { code, message } = Object(error) as { code?: unknown; message?: string }
  const sentence = sentences[String(code)]
  if (sentence) return new Refusal(`${sentence(where)} ${left}`)
  if (String(code).startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN') {
    return new Refusal(`${where} could not be written (${message}). ${left}`)
  }
  return error
}
