// Opens the Store that DATABASE_URL names, with its tables brought up to date, as the Store of this process.
import { env } from '#env.ts'
import { migrateSqlite } from './migrations.ts'
import { databaseFile, openSqlite } from './sqlite.ts'
import { installStore, makeStore, type Store } from './store.ts'

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
