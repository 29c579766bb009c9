// The sheets of the build as the desk's policy names them: Next writes them into its pages without a nonce.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** `'sha256-…'` of every sheet of the build; none when nothing is built. */
export function sheetHashes(build: string): string[] {
  const folder = path.join(build, 'static')
  if (!existsSync(folder)) return []
  return globSync('**/*.css', { cwd: folder }).map((name) => {
    const sheet = readFileSync(path.join(folder, name))
    return `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`
  })
}
