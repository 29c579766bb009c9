import { CodeBlock } from '#components/reader/body/code-block.tsx'
import type { BodyContext } from '#components/reader/body/context.ts'
import { DataTable } from '#components/reader/body/data-table.tsx'
import { Embed } from '#components/reader/body/embed.tsx'
import { FactBox } from '#components/reader/body/fact-box.tsx'
import { Gallery } from '#components/reader/body/gallery.tsx'
import { Inlines } from '#components/reader/body/inlines.tsx'
import { PictureFigure } from '#components/reader/body/picture-figure.tsx'
import { Prose } from '#components/reader/body/prose.tsx'
import { PullQuote } from '#components/reader/body/pull-quote.tsx'
import { Quotation } from '#components/reader/body/quotation.tsx'
import { UpdateNote } from '#components/reader/body/update-note.tsx'
import type { Block } from '#lib/body/document.ts'

/** The blocks of a body, one below the other. `under` makes the ids in a body within a body differ. */
export function Blocks({
  blocks,
  context,
  dateline = '',
  under = '',
}: {
  blocks: Block[]
  context: BodyContext
  dateline?: string
  under?: string
}) {
  const opening = dateline && blocks[0]?.type === 'paragraph' ? blocks[0] : undefined
  return (
    <>
      {dateline && (
        <p>
          {/* Not called a dateline: reading modes take one out. */}
          <span className="from">{dateline}</span>
          {opening && ' — '}
          {opening && <Inlines content={opening.content} context={context} />}
        </p>
      )}
      {blocks.slice(opening ? 1 : 0).map((block, at) => (
        <OneBlock key={at} block={block} context={context} id={`${under}block-${at}`} />
      ))}
    </>
  )
}

function OneBlock({ block, context, id }: { block: Block; context: BodyContext; id: string }) {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return <Prose block={block} context={context} />
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3'
      return (
        <Heading>
          <Inlines content={block.content} context={context} />
        </Heading>
      )
    }
    case 'blockquote':
      return <Quotation block={block} context={context} />
    case 'pullQuote':
      return <PullQuote block={block} context={context} />
    case 'picture':
      return <PictureFigure block={block} context={context} />
    case 'gallery':
      return <Gallery block={block} context={context} />
    case 'table':
      return <DataTable block={block} context={context} id={id} />
    case 'embed':
      return <Embed block={block} context={context} id={id} />
    case 'factBox':
      return <FactBox block={block} context={context} id={id} />
    case 'horizontalRule':
      return <hr />
    case 'codeBlock':
      return <CodeBlock block={block} />
    case 'update': {
      const update = context.updates.find(({ id }) => id === block.attrs.id)
      if (!update) return null
      return (
        <UpdateNote update={update} context={context}>
          <Blocks blocks={update.body.content} context={context} under={`${id}-`} />
        </UpdateNote>
      )
    }
  }
}
