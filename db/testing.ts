// For tests only: a database of their own, and words to fill it. A file a test process, gone when it ends.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { env } from '#env.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

const isSqlite = env.databaseUrl.startsWith('file:')

/** Opens an empty database as the Store of this process, on the engine that DATABASE_URL names. */
export async function openTestStore(): Promise<Store & { file: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'news.db')
  const store = await openStore(isSqlite ? `file:${file}` : 'pglite:')
  return { ...store, file }
}
