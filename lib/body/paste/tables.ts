// Tables of spreadsheets have no head: a first row of words above columns of figures is one.
import type { Block, Table, TableRow } from '#lib/body/document.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'

const FIGURE = /^[^\p{L}]*\p{N}[^\p{L}]*(?:\p{L}{1,3})?$/u

/** The same blocks, tables with the head that their first row is. */
export function withTableHeads(blocks: Block[]): Block[] {
  return blocks.map((block) => (block.type === 'table' ? withHead(block) : block))
}

function withHead(table: Table): Table {
  const [first, ...rest] = table.content
  if (!first || rest.length === 0) return table
  const hasHead = table.content.some((row) => row.attrs.part === 'head' || row.content[0]?.type === 'tableHeader')
  if (hasHead ? first.attrs.part !== 'head' : !isHead(first, rest)) return table
  return { ...table, content: [headRow(first, rest), ...rest] }
}

// Only words above, and below them at least one column that has a figure in every row that has anything.
function isHead(first: TableRow, rest: TableRow[]): boolean {
  const names = first.content.map(wordsOf)
  if (names.slice(1).some((name) => name === '') || !names.every((name) => name === '' || isName(name))) return false
  return names.some((_, at) => {
    const column = rest.map((row) => wordsOf(row.content[at])).filter((words) => words !== '')
    return column.length > 0 && column.every((words) => FIGURE.test(words))
  })
}

// A year is a name when it stands above figures.
function isName(words: string): boolean {
  return !FIGURE.test(words) || /^(?:1[5-9]|20)\d\d$/.test(words)
}

// A name stands on the side of its figures. Where a cell spans columns nobody knows what stands below it.
function headRow(row: TableRow, rest: TableRow[]): TableRow {
  const isRegular = [row, ...rest].every(({ content }) => content.every(({ attrs }) => attrs.colspan === 1))
  const content = row.content.map((cell, at) => {
    const below = rest.map((other) => other.content[at]?.attrs.align)
    const isOfFigures = isRegular && below.every((side) => side === 'end' || side === undefined)
    const attrs = { ...cell.attrs, align: isOfFigures ? ('end' as const) : cell.attrs.align }
    const scope = cell.type === 'tableHeader' ? cell.attrs.scope : ('col' as const)
    return { type: 'tableHeader' as const, attrs: { ...attrs, scope }, content: cell.content }
  })
  return { ...row, attrs: { part: 'head' }, content }
}

function wordsOf(cell: TableRow['content'][number] | undefined): string {
  return cell ? cell.content.map(plainTextOf).join(' ').trim() : ''
}
