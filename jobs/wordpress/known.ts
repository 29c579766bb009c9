// What earlier imports brought, so that the same file twice is the same as once.
import { articles, pages, pictures } from '#db/schema.ts'
import { type Reader, store } from '#db/store.ts'
import { pictureName } from '#jobs/wordpress/addresses.ts'

export type Known = {
  /** Origins of articles and pages. */
  origins: Set<string>
  /** Pictures by pictureName of their origin. */
  pictures: Map<string, string>
}

const SLICE = 5000

export async function readKnown(): Promise<Known> {
  const origins = new Set<string>()
  const named = new Map<string, string>()
  for (const table of [articles, pages] as const) {
    await inSlices(
      (tx, from) => tx.select({ origin: table.origin }).from(table).orderBy(table.id).limit(SLICE).offset(from),
      ({ origin }) => origin !== '' && origins.add(origin),
    )
  }
  await inSlices(
    (tx, from) =>
      tx
        .select({ id: pictures.id, origin: pictures.origin })
        .from(pictures)
        .orderBy(pictures.id)
        .limit(SLICE)
        .offset(from),
    ({ id, origin }) => named.set(pictureName(origin) ?? origin, id),
  )
  return { origins, pictures: named }
}

// In slices, because an archive may have a million articles that were written here.
async function inSlices<Row>(read: (tx: Reader, from: number) => PromiseLike<Row[]>, take: (row: Row) => void) {
  for (let from = 0; ; from += SLICE) {
    const rows = await store.read(async (tx) => read(tx, from))
    for (const row of rows) take(row)
    if (rows.length < SLICE) return
  }
}
