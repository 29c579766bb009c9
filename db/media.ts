// Media: where picture files are. A seam with one implementation so far, the disk; S3 comes behind the same five calls.
// Originals are private; what stands under public/ may be fetched by anybody who knows the unguessable id.
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '#env.ts'
import { newId } from './ids.ts'

export interface Media {
  /** Writes the whole file or nothing; an existing file of that name is replaced. */
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Buffer | undefined>
  /** Size in bytes, or undefined when there is no such file. */
  head(name: string): Promise<{ size: number } | undefined>
  delete(name: string): Promise<void>
  /** A stream of the file, or of bytes `start` to `end` of it. */
  stream(name: string, range?: { start: number; end: number }): NodeJS.ReadableStream
  /** Every name, for backups. */
  list(): AsyncIterable<string>
}

export const originalName = (id: string, extension: string) => `originals/${id}.${extension}`
export const renditionName = (id: string, width: number, extension: string) => `public/${id}/${width}.${extension}`

const safe = /^(?:originals|public)\/\w[\w.-]*(?:\/\w[\w.-]*)?$/

/** True for a name that Media takes. Nothing hidden, and nothing that looks like a file being written. */
export const isMediaName = (name: string) => safe.test(name) && !name.includes('..') && !name.endsWith('.part')

/** Media on a disk, under `root`. Refuses names that are not ours. */
export function diskMedia(root: string): Media {
  const at = (name: string) => {
    if (!isMediaName(name)) throw new Error(`Not a name in media: ${name}`)
    return path.join(root, name)
  }
  return {
    async put(name, bytes) {
      const target = at(name)
      await fs.mkdir(path.dirname(target), { recursive: true })
      const unfinished = `${target}.${newId()}.part`
      try {
        await writeSynced(unfinished, bytes)
        await fs.rename(unfinished, target)
      } catch (error) {
        await fs.rm(unfinished, { force: true })
        throw error
      }
      await syncFolder(path.dirname(target))
    },
    get: (name) => fs.readFile(at(name)).catch(absent),
    head: async (name) => {
      const stat = await fs.stat(at(name)).catch(absent)
      return stat?.isFile() ? { size: stat.size } : undefined
    },
    delete: (name) => fs.rm(at(name), { force: true }),
    stream: (name, range) => createReadStream(at(name), range),
    async *list() {
      for (const folder of ['originals', 'public']) yield* listNames(root, folder)
    },
  }
}

/** Our names below a folder; what else lies there (a hidden file, one being written) is not Media's. */
async function* listNames(root: string, folder: string): AsyncGenerator<string> {
  const entries = (await fs.readdir(path.join(root, folder), { withFileTypes: true }).catch(absent)) ?? []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory() && !folder.includes('/')) yield* listNames(root, name)
    else if (entry.isFile() && isMediaName(name)) yield name
  }
}

async function writeSynced(name: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(name, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A renamed file is only there after a power cut when its folder was written too. */
async function syncFolder(name: string): Promise<void> {
  const folder = await fs.open(name, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}

/** The folder that a `file:` MEDIA_URL names. */
export const mediaFolder = (url = env.mediaUrl) =>
  url.startsWith('file:///') ? fileURLToPath(url) : path.resolve(url.slice('file:'.length))

/** The Media of this process. */
export const media: Media = diskMedia(mediaFolder())
