// The secret of this newsroom: from the environment, or made once and kept beside the database.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#env.ts'

let known: string | undefined

/** The secret; made at the first call ever. Throws when its file cannot be read or written. */
export function appSecret(): string {
  known ??= env.appSecret ?? secretIn(env.dataDir)
  return known
}

/** Several processes may want it at once, and one may be killed in the middle: a whole file is linked into place. */
export function secretIn(folder: string): string {
  const file = path.join(folder, 'secret')
  const read = () => readFileSync(file, 'utf8').trim()
  try {
    return read()
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  mkdirSync(folder, { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  return read()
}

const hasCode = (error: unknown, code: string) => (error as { code?: unknown } | null)?.code === code
