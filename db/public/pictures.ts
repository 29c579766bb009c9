// Pictures that may be shown: those whose file is there.
import { inArray } from 'drizzle-orm'
import { pictures } from '#db/schema.ts'
import { store } from '#db/store.ts'
import type { Picture } from '#lib/article.ts'
import { pictureKey } from '#lib/keys.ts'
import { note } from '#scope.ts'

/** By id; an id without a file is simply not in the answer. Notes each picture's key when `noted`. */
export async function picturesById(ids: Iterable<string>, noted: 'noted' | 'unnoted'): Promise<Map<string, Picture>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await store.read(async (tx) => tx.select().from(pictures).where(inArray(pictures.id, wanted)))
  if (noted === 'noted') note(...wanted.map(pictureKey))
  return new Map(rows.filter(({ renditions }) => renditions.length > 0).map((row) => [row.id, toPicture(row)]))
}

function toPicture(row: typeof pictures.$inferSelect): Picture {
  const { id, kind, width, height, alt, caption, credit, title, subtitle, focalX, focalY, renditions } = row
  const focal = { x: focalX, y: focalY }
  return { id, kind, width, height, alt, caption, credit, title, subtitle, focal, renditions }
}
