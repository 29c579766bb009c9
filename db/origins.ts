// What earlier imports brought, by the name it had where it came from. Our own work has no origin and is never read here,
// however large the archive: the index on origin is walked from the first that is not empty.
import { asc, gt } from 'drizzle-orm'
import { articles, pages, pictures } from './schema.ts'
import { store } from './store.ts'

const slice = 5000

/** Origins with the ids they have here. */
export async function readOrigins(of: 'articles' | 'pages' | 'pictures'): Promise<Map<string, string>> {
  const table = { articles, pages, pictures }[of]
  const found = new Map<string, string>()
  for (let after = ''; ; ) {
    const rows = await store.read(async (tx) =>
      tx
        .select({ id: table.id, origin: table.origin })
        .from(table)
        .where(gt(table.origin, after))
        .orderBy(asc(table.origin), asc(table.id))
        .limit(slice),
    )
    for (const { id, origin } of rows) found.set(origin, id)
    const last = rows.at(-1)
    if (!last || rows.length < slice) return found
    after = last.origin
  }
}
