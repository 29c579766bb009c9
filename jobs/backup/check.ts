// Does a backup add up? Asked of every copy before it is called a backup, and of every backup before it is restored.
import path from 'node:path'
import { appliedMigrations, countRows } from '#db/migrations.ts'
import { openConnection } from '#db/sqlite.ts'
import { Refusal } from '#lib/refusal.ts'
import { listFiles, measure } from './files.ts'
import { filesOf, type Manifest, manifestName } from './manifest.ts'

/** Refuses a folder in which a file is missing, changed or not named by the manifest. */
export async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  const expected = filesOf(manifest)
  const found = new Set(await listFiles(folder))
  found.delete(manifestName)
  refuseAny(
    'is missing',
    [...expected.keys()].filter((name) => !found.has(name)),
  )
  refuseAny(
    'is not in the manifest',
    [...found].filter((name) => !expected.has(name)),
  )
  for (const [name, { size, sha256 }] of expected) {
    const is = await measure(path.join(folder, name))
    if (is.size !== size || is.sha256 !== sha256) throw new Refusal(`The backup does not add up: ${name} was changed.`)
  }
}

function refuseAny(what: string, names: string[]): void {
  if (names.length === 0) return
  const others = names.length > 1 ? `, and so are ${names.length - 1} more` : ''
  throw new Refusal(`The backup does not add up: ${names[0]} ${what}${others}.`)
}

/** Refuses a database file that SQLite finds damaged, or that is not the one which the manifest describes. */
export function checkDatabase(file: string, { rows, migrations }: Manifest['database']): void {
  try {
    inspect(file, rows, migrations)
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(String(Object(error).code))) throw error
    throw new Refusal(`The database is damaged: ${(error as Error).message}.`)
  }
}

function inspect(file: string, rows: Record<string, number>, migrations: string[]): void {
  const connection = openConnection(file, { readonly: true })
  try {
    const verdict = connection.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Refusal(`The database is damaged: ${verdict}.`)
    const broken = connection.pragma('foreign_key_check') as { table: string }[]
    if (broken[0]) throw new Refusal(`The database is damaged: ${broken[0].table} refers to what is not there.`)
    if (appliedMigrations(connection).join() !== migrations.join()) {
      throw new Refusal('The backup does not add up: the database was made by other migrations.')
    }
    const counted = countRows(connection)
    const tables = new Set([...counted.keys(), ...Object.keys(rows)])
    const differs = [...tables].find((table) => counted.get(table) !== rows[table])
    if (differs) throw new Refusal(`The backup does not add up: other rows in ${differs} than there were.`)
  } finally {
    connection.close()
  }
}
