import type { BodyContext } from '#components/reader/body/context.ts'
import { Prose } from '#components/reader/body/prose.tsx'
import type { Blockquote } from '#lib/body/document.ts'

export function Quotation({ block, context }: { block: Blockquote; context: BodyContext }) {
  return (
    <figure className="quotation">
      <blockquote>
        {block.content.map((paragraph, at) => (
          <Prose key={at} block={paragraph} context={context} />
        ))}
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  )
}
