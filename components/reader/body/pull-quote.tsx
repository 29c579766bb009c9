import type { BodyContext } from '#components/reader/body/context.ts'
import { Inlines } from '#components/reader/body/inlines.tsx'
import type { PullQuote as PullQuoteBlock } from '#lib/body/document.ts'

export function PullQuote({ block, context }: { block: PullQuoteBlock; context: BodyContext }) {
  return (
    <figure className="pull">
      <blockquote>
        <p>
          <Inlines content={block.content} context={context} />
        </p>
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  )
}
