// Verbs of pictures: the rows. The files are Media's (jobs/media.ts), written before the row that names them.
import { eq } from 'drizzle-orm'
import type { Picture, Rendition } from '#lib/article.ts'
import { pictureKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import { secretId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { pictures } from './schema.ts'
import type { Writer } from './store.ts'

export interface NewPicture extends Partial<Omit<Picture, 'id'>> {
  /** Made by secretId() when the files were written first. */
  id?: string
  original?: string
  hash?: string
  origin?: string
  demo?: boolean
}

/** Adds a picture; without renditions it is a row whose file has not come yet, and is not shown. Gives its id. */
export async function createPicture(tx: Writer, input: NewPicture, now: Date): Promise<Outcome<string>> {
  const { id = secretId(), focal = { x: 50, y: 50 }, ...rest } = input
  await tx.insert(pictures).values({
    id,
    kind: rest.kind ?? 'photograph',
    original: rest.original ?? '',
    hash: rest.hash ?? '',
    origin: rest.origin ?? '',
    width: rest.width ?? 0,
    height: rest.height ?? 0,
    alt: rest.alt ?? '',
    caption: rest.caption ?? '',
    credit: rest.credit ?? '',
    title: rest.title ?? '',
    subtitle: rest.subtitle ?? '',
    focalX: focal.x,
    focalY: focal.y,
    renditions: rest.renditions ?? [],
    at: now.getTime(),
    demo: rest.demo ?? false,
  })
  return {
    value: id,
    event: { what: 'picture.added', subject: id, details: { origin: rest.origin ?? '' } },
    touched: [pictureKey(id)],
  }
}

export interface PictureFiles {
  id: string
  original: string
  hash: string
  width: number
  height: number
  renditions: Rendition[]
}

/** Names the files that have come for a picture; from now on it is shown. Refuses a picture that is not there. */
export async function fileArrived(tx: Writer, { id, ...files }: PictureFiles): Promise<Outcome> {
  const changed = await tx.update(pictures).set(files).where(eq(pictures.id, id)).returning({ id: pictures.id })
  if (changed.length === 0) throw new Refusal('There is no such picture.')
  return { value: undefined, event: { what: 'picture.filed', subject: id }, touched: [pictureKey(id)] }
}

export type PictureChange = Partial<Pick<Picture, 'alt' | 'caption' | 'credit' | 'title' | 'subtitle' | 'focal'>> & {
  id: string
}

/** Changes what is said of a picture, on every page that does not say it otherwise. Refuses one that is not there. */
export async function changePicture(tx: Writer, { id, focal, ...words }: PictureChange): Promise<Outcome> {
  const changes = { ...words, ...(focal ? { focalX: focal.x, focalY: focal.y } : {}) }
  const changed = await tx.update(pictures).set(changes).where(eq(pictures.id, id)).returning({ id: pictures.id })
  if (changed.length === 0) throw new Refusal('There is no such picture.')
  return {
    value: undefined,
    event: { what: 'picture.changed', subject: id, details: changes },
    touched: [pictureKey(id)],
  }
}
