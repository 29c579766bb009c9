import type { BodyContext } from '#components/reader/body/context.ts'
import { Inlines } from '#components/reader/body/inlines.tsx'
import type { BulletList, ListItem, OrderedList, Paragraph } from '#lib/body/document.ts'

/** A paragraph, or a list with the lists inside it. */
export function Prose({ block, context }: { block: Paragraph | BulletList | OrderedList; context: BodyContext }) {
  switch (block.type) {
    case 'paragraph':
      return block.content.length === 0 ? null : (
        <p>
          <Inlines content={block.content} context={context} />
        </p>
      )
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} context={context} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>
          <Items items={block.content} context={context} />
        </ol>
      )
  }
}

function Items({ items, context }: { items: ListItem[]; context: BodyContext }) {
  return items.map((item, at) => (
    <li key={at}>
      {item.content.map((part, index) =>
        index === 0 && part.type === 'paragraph' ? (
          <Inlines key={index} content={part.content} context={context} />
        ) : (
          <Prose key={index} block={part} context={context} />
        ),
      )}
    </li>
  ))
}
