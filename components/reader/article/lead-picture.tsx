import { Caption } from '#components/reader/body/caption.tsx'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isDrawing, isShown } from '#components/reader/picture/slot.ts'
import type { Article } from '#lib/article.ts'

export function LeadPicture({ lead }: { lead: NonNullable<Article['lead']> }) {
  const { picture } = lead
  if (!isShown(picture)) return null
  const drawing = isDrawing(picture)
  const upright = picture.kind === 'portrait' || (!drawing && picture.height > picture.width)
  return (
    <figure className={`article-picture${drawing ? ' is-drawing' : upright ? ' is-upright' : ''}`}>
      {drawing && picture.title && (
        <p className="drawing-title">
          <b>{picture.title}</b>
          {picture.subtitle}
        </p>
      )}
      <ResponsivePicture picture={picture} slot={upright ? 'portrait' : 'article'} alt={lead.alt} urgent />
      <Caption caption={lead.caption} credit={lead.credit} />
    </figure>
  )
}
