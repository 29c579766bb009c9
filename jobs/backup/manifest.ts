// What a backup says of itself, in manifest.json: when it was made, by which migrations, and the size, SHA-256 and rows
// of everything in it. A backup is a folder: manifest.json, news.db and media/, as plain files.
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isMediaName } from '#db/media.ts'
import { Refusal } from '#lib/refusal.ts'

/** Counted up when an older version could not read what we write. */
export const formatVersion = 1
export const manifestName = 'manifest.json'
export const databaseName = 'news.db'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256')
const file = z.object({ size: z.int().min(0), sha256 })

const manifestShape = z.object({
  format: z.literal(formatVersion),
  at: z.iso.datetime(),
  database: file.extend({
    /** Hashes of the migrations that made it, oldest first. */
    migrations: z.array(sha256),
    rows: z.record(z.string(), z.int().min(0)),
  }),
  media: z.record(z.string().refine(isMediaName, 'is no name in media'), file),
})

export type Manifest = z.infer<typeof manifestShape>
export type BackupFile = z.infer<typeof file>

const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z$/

/** '2026-11-22T16-48-00Z': the name of a backup's folder. */
export const stampOf = (at: Date) =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
export const isStamp = (name: string) => stamp.test(name)

/** Every file of a backup but the manifest, by its path inside the folder. */
export const filesOf = ({ database, media }: Manifest): Map<string, BackupFile> =>
  new Map([[databaseName, database], ...Object.entries(media).map(([name, each]) => [`media/${name}`, each] as const)])

export const printManifest = (manifest: Manifest) => `${JSON.stringify(manifest, null, 1)}\n`

/** Refuses a folder that is no backup, and one whose manifest this version cannot read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await fs.readFile(path.join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Refusal(await whatItIs(folder))
  const content = parse(text)
  const version = z.object({ format: z.int() }).safeParse(content).data?.format
  if (version !== undefined && version > formatVersion) {
    throw new Refusal(
      `The backup was made by a newer version of Broadsheet (format ${version}; this one reads ${formatVersion}).`,
    )
  }
  const result = manifestShape.safeParse(content)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Refusal(
    `${manifestName} is damaged: ${issue?.path.join('.') || 'it'} ${issue?.message ?? 'is no manifest'}`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(`${manifestName} is damaged: it is no JSON.`)
  }
}

async function whatItIs(folder: string): Promise<string> {
  const names = await fs.readdir(folder).catch(() => undefined)
  if (!names) return `There is no folder ${folder}.`
  const newest = names.filter(isStamp).sort().at(-1)
  if (newest) return `${folder} holds backups; name one of them: ${path.join(folder, newest)} is the newest.`
  return `${folder} is no backup: it has no ${manifestName}.`
}
