import { Caption } from '#components/reader/body/caption.tsx'
import type { BodyContext } from '#components/reader/body/context.ts'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import type { Picture as PictureBlock } from '#lib/body/document.ts'

export function PictureFigure({ block, context }: { block: PictureBlock; context: BodyContext }) {
  const picture = context.pictures[block.attrs.pictureId]
  if (!isShown(picture)) return null
  const { layout } = block.attrs
  const drawing = isDrawing(picture)
  const names = [drawing ? 'drawing' : 'photo', layout === 'column' ? '' : layout].filter(Boolean)
  return (
    <figure className={names.join(' ')}>
      {drawing && picture.title && (
        <p className="drawing-title">
          <b>{picture.title}</b>
          {picture.subtitle}
        </p>
      )}
      <ResponsivePicture picture={picture} slot={layout} alt={block.attrs.alt ?? picture.alt} />
      <Caption caption={block.attrs.caption ?? picture.caption} credit={block.attrs.credit ?? picture.credit} />
    </figure>
  )
}
