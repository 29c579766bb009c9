// Makes a picture's renditions, once, here and never on a reader's request. One at a time, with limits: a small file can
// unpack to gigabytes of pixels. AVIF comes with the pictures of the desk; it costs seconds a picture.
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { type Media, originalName, renditionName } from '#db/media.ts'
import type { Rendition } from '#lib/article.ts'

/** Widths that the layouts ask for, in pixels. */
const widths = [320, 640, 1280]
const mostPixels = 50_000_000
const seconds = 30

export interface Filed {
  original: string
  hash: string
  width: number
  height: number
  renditions: Rendition[]
}

/** SHA-256 of a file, hex: the same bytes are one picture. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Writes the original and its renditions under `id`; throws what sharp says of a file that is no picture. */
export async function fileRaster(media: Media, id: string, bytes: Uint8Array): Promise<Filed> {
  const source = sharp(bytes, { limitInputPixels: mostPixels, autoOrient: true }).timeout({ seconds })
  const { format, autoOrient } = await source.metadata()
  const { width, height } = autoOrient
  const original = originalName(id, format ?? 'bin')
  await media.put(original, bytes)
  const sizes = widthsFor(width)
  // Decoded once, at the widest: decoding is the dear part of the small ones.
  const { data, info } = await source
    .resize({ width: sizes.at(-1) })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const decoded = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const renditions: Rendition[] = []
  for (const wanted of sizes) {
    const made = { width: wanted, height: Math.round((height * wanted) / width) }
    const resized = decoded.clone().resize({ width: wanted })
    const encoded: [Rendition['ext'], Sharp][] = [['webp', resized.clone().webp({ quality: 64, effort: 2 })]]
    // Every browser of this decade reads WebP; the JPEG is for the rest, and for what embeds our pictures elsewhere.
    if (wanted === sizes.at(-1)) encoded.push(['jpg', resized.clone().jpeg({ quality: 70 })])
    for (const [ext, picture] of encoded) {
      await media.put(renditionName(id, wanted, ext), await picture.toBuffer())
      renditions.push({ ...made, ext })
    }
  }
  return { original, hash: hashOf(bytes), width, height, renditions }
}

/** Never wider than the picture itself. */
const widthsFor = (width: number) => [...widths.filter((each) => each < width), Math.min(width, widths.at(-1) ?? width)]

/** Writes a drawing made by us at several widths: SVG is shown as it is, so no stranger's file may come this way. */
export async function fileDrawings(
  media: Media,
  id: string,
  drawings: { width: number; height: number; bytes: Uint8Array }[],
): Promise<Filed> {
  const widest = drawings.toSorted((a, b) => b.width - a.width)[0]
  if (!widest) throw new Error('A drawing needs at least one file.')
  const original = originalName(id, 'svg')
  await media.put(original, widest.bytes)
  const renditions: Rendition[] = []
  for (const { width, height, bytes } of drawings) {
    await media.put(renditionName(id, width, 'svg'), bytes)
    renditions.push({ width, height, ext: 'svg' })
  }
  return { original, hash: hashOf(widest.bytes), width: widest.width, height: widest.height, renditions }
}
