import type { BodyContext } from '#components/reader/body/context.ts'
import { Inlines } from '#components/reader/body/inlines.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Table, TableCell, TableHeader, TableRow } from '#lib/body/document.ts'

/** Scrolls sideways inside a region of its own, which the keyboard can reach. */
export function DataTable({ block, context, id }: { block: Table; context: BodyContext; id: string }) {
  const { caption, unit } = block.attrs
  const named = caption || unit
  const part = (wanted: TableRow['attrs']['part']) => block.content.filter((row) => row.attrs.part === wanted)
  const rows = (wanted: TableRow['attrs']['part']) =>
    part(wanted).map((row, at) => <Row key={at} row={row} context={context} />)
  return (
    <section
      className="table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={named ? id : undefined}
      aria-label={named ? undefined : wordsFor(context.site.language).table}
    >
      <table>
        {named && (
          <caption id={id}>
            {caption && <b>{caption}</b>} {unit}
          </caption>
        )}
        {part('head').length > 0 && <thead>{rows('head')}</thead>}
        <tbody>{rows('body')}</tbody>
        {part('foot').length > 0 && <tfoot>{rows('foot')}</tfoot>}
      </table>
    </section>
  )
}

function Row({ row, context }: { row: TableRow; context: BodyContext }) {
  return (
    <tr>
      {row.content.map((cell, at) => (
        <Cell key={at} cell={cell} part={row.attrs.part} first={at === 0} context={context} />
      ))}
    </tr>
  )
}

function Cell({
  cell,
  part,
  first,
  context,
}: {
  cell: TableHeader | TableCell
  part: TableRow['attrs']['part']
  first: boolean
  context: BodyContext
}) {
  const { colspan, rowspan, align } = cell.attrs
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td'
  const scope =
    cell.type === 'tableHeader' ? (cell.attrs.scope ?? (part === 'head' || !first ? 'col' : 'row')) : undefined
  return (
    <Tag
      scope={scope}
      colSpan={colspan > 1 ? colspan : undefined}
      rowSpan={rowspan > 1 ? rowspan : undefined}
      className={align === 'end' ? 'number' : undefined}
    >
      {cell.content.map((paragraph, at) => (
        <span key={at}>
          {at > 0 && <br />}
          <Inlines content={paragraph.content} context={context} />
        </span>
      ))}
    </Tag>
  )
}
