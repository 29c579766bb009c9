// PostgreSQL's dialect, in this process, as the Store's engine: what proves that the schema and every query hold on
// both (`DATABASE_URL=pglite:` for tests only). One connection, so one transaction at a time.
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { Lanes } from './lanes.ts'
import { migrationsFolder } from './migrations.ts'
import { assertInsideWork, type Engine, type Reader, type Writer } from './store.ts'

/** Opens an empty database in memory, with its tables. PGlite is a development dependency: open.ts loads this file only when asked. */
export async function openPglite(): Promise<Engine> {
  const client = await PGlite.create()
  await migrate(drizzle({ client, casing: 'snake_case' }), { migrationsFolder: migrationsFolder('postgresql') })
  const guarded = new Proxy(client, {
    get(target, name) {
      if (name === 'query') assertInsideWork()
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const tx = drizzle({ client: guarded, casing: 'snake_case' }) as unknown as Reader & Writer
  const lane = new Lanes([client])
  let commits = 0

  const finish = async (statement: 'COMMIT' | 'ROLLBACK') => {
    await client.exec(statement)
    lane.give(client)
  }
  const commit = async () => {
    await client.exec('COMMIT')
    commits++
    lane.give(client)
  }
  return {
    async begin() {
      await lane.take()
      await client.exec('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      return { tx, end: () => finish('COMMIT') }
    },
    async beginWrite() {
      await lane.take()
      await client.exec('BEGIN ISOLATION LEVEL SERIALIZABLE')
      return { tx, unfinished: () => 0, commit, rollback: () => finish('ROLLBACK') }
    },
    version: () => commits,
    close: () => client.close(),
  }
}
