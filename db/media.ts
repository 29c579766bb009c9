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

const safe = /^(?:originals|public)\/[\w.-]+(?:\/[\w.-]+)?$/

/** Media on a disk, under `root`. Refuses names that are not ours. */
export function diskMedia(root: string): Media {
  const at = (name: string) => {
    if (!safe.test(name) || name.includes('..')) throw new Error(`Not a name in media: ${name}`)
    return path.join(root, name)
  }
  return {
    async put(name, bytes) {
      const target = at(name)
      await fs.mkdir(path.dirname(target), { recursive: true })
      const unfinished = `${target}.${newId()}.part`
      const file = await fs.open(unfinished, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await fs.rename(unfinished, target)
    },
    get: (name) => fs.readFile(at(name)).catch(absent),
    head: async (name) => {
      const stat = await fs.stat(at(name)).catch(absent)
      return stat && { size: stat.size }
    },
    delete: (name) => fs.rm(at(name), { force: true }),
    stream: (name, range) => createReadStream(at(name), range),
    async *list() {
      for (const entry of await fs.readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
        const name = path.relative(root, path.join(entry.parentPath, entry.name))
        if (entry.isFile() && !name.endsWith('.part')) yield name.split(path.sep).join('/')
      }
    },
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** The folder that a `file:` MEDIA_URL names. */
export const mediaFolder = (url = env.mediaUrl) =>
  url.startsWith('file:///') ? fileURLToPath(url) : path.resolve(url.slice('file:'.length))

/** The Media of this process. */
export const media: Media = diskMedia(mediaFolder())
