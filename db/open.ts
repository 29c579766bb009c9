// Opens the Store that DATABASE_URL names, with its tables brought up to date, as the Store of this process.
import { existsSync } from 'node:fs'
import { env } from '#env.ts'
import { migrateSqlite } from './migrations.ts'
import { databaseFile, openSqlite } from './sqlite.ts'
import { installStore, makeStore, type Store } from './store.ts'

/** For a process that another one started: it finds the database there, and never begins an empty one. */
export async function openExistingStore(url = env.databaseUrl): Promise<Store> {
  if (!url.startsWith('pglite:') && !existsSync(databaseFile(url))) throw new Error(`There is no database at ${url}.`)
  return openStore(url)
}

/** `url` as in DATABASE_URL; the caller closes what it opened. */
export async function openStore(url = env.databaseUrl): Promise<Store> {
  if (url.startsWith('pglite:')) {
    const { openPglite } = await import('./pglite.ts')
    return installStore(makeStore(await openPglite()))
  }
  const file = databaseFile(url)
  await migrateSqlite(file)
  return installStore(makeStore(openSqlite(file)))
}
