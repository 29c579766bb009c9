import { isDrawing, type Slot, slots } from '#components/reader/picture/slot.ts'
import type { Picture, Rendition } from '#lib/article.ts'
import { mediaPath } from '#lib/urls.ts'

export function ResponsivePicture({
  picture,
  slot,
  alt = picture.alt,
  urgent = false,
}: {
  picture: Picture
  slot: Slot
  alt?: string
  /** The one picture of the page that must not wait. */
  urgent?: boolean
}) {
  const files = [...picture.renditions].sort((a, b) => a.width - b.width)
  const drawings = files.filter((file) => file.ext === 'svg')
  const wide = drawings.at(-1)
  if (wide)
    return <Drawing picture={picture} narrow={drawings[0] ?? wide} wide={wide} roomy={slots[slot].roomy} alt={alt} />
  const fallback = ['jpg', 'webp', 'avif']
    .map((ext) => files.filter((file) => file.ext === ext))
    .find((set) => set.length > 0)
  const plain = fallback?.find((file) => file.width >= 800) ?? fallback?.at(-1)
  if (!fallback || !plain) return null
  return (
    <picture>
      {(['avif', 'webp'] as const)
        .filter((ext) => ext !== plain.ext && files.some((file) => file.ext === ext))
        .map((ext) => (
          <source key={ext} type={`image/${ext}`} srcSet={srcSet(picture, files, ext)} sizes={slots[slot].sizes} />
        ))}
      <img
        src={mediaPath(picture.id, plain.width, plain.ext)}
        srcSet={srcSet(picture, files, plain.ext)}
        sizes={slots[slot].sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        className={focal(picture)}
        loading={urgent ? undefined : 'lazy'}
        fetchPriority={urgent ? 'high' : undefined}
        decoding={urgent ? undefined : 'async'}
      />
    </picture>
  )
}

function Drawing({
  picture,
  narrow,
  wide,
  roomy,
  alt,
}: {
  picture: Picture
  narrow: Rendition
  wide: Rendition
  roomy: boolean
  alt: string
}) {
  const source = roomy && wide !== narrow
  return (
    <picture>
      {source && (
        <source
          media="(min-width: 40rem)"
          srcSet={mediaPath(picture.id, wide.width, wide.ext)}
          width={wide.width}
          height={wide.height}
        />
      )}
      <img
        src={mediaPath(picture.id, narrow.width, narrow.ext)}
        width={narrow.width}
        height={narrow.height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}

const srcSet = (picture: Picture, files: Rendition[], ext: Rendition['ext']) =>
  files
    .filter((file) => file.ext === ext)
    .map((file) => `${mediaPath(picture.id, file.width, ext)} ${file.width}w`)
    .join(', ')

// No style attributes on reader pages: the focal point is a class, in tenths.
function focal(picture: Picture): string | undefined {
  if (isDrawing(picture)) return undefined
  const x = Math.round(picture.focal.x / 10)
  const y = Math.round(picture.focal.y / 10)
  const classes = [x === 5 ? '' : `focal-x-${x}`, y === 5 ? '' : `focal-y-${y}`].filter(Boolean)
  return classes.length > 0 ? classes.join(' ') : undefined
}
