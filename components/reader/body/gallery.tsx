import { Caption } from '#components/reader/body/caption.tsx'
import type { BodyContext } from '#components/reader/body/context.ts'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isShown } from '#components/reader/picture/slot.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Gallery as GalleryBlock } from '#lib/body/document.ts'

export function Gallery({ block, context }: { block: GalleryBlock; context: BodyContext }) {
  const shown = block.content.flatMap(({ attrs }) => {
    const picture = context.pictures[attrs.pictureId]
    return isShown(picture) ? [{ attrs, picture }] : []
  })
  if (shown.length === 0) return null
  return (
    <figure className="gallery wide" aria-label={wordsFor(context.site.language).gallery}>
      <div className="gallery-pictures">
        {shown.map(({ attrs, picture }, at) => (
          <figure key={at}>
            <ResponsivePicture picture={picture} slot="third" alt={attrs.alt ?? picture.alt} />
            <Caption caption={attrs.caption ?? picture.caption} credit={attrs.credit ?? picture.credit} />
          </figure>
        ))}
      </div>
      {block.attrs.caption && <figcaption>{block.attrs.caption}</figcaption>}
    </figure>
  )
}
