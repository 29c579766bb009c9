// Tables from HTML: data tables keep their rows, heads and feet; tables that only arrange a page are taken apart.
import type { Block, Paragraph, Table, TableCell, TableHeader, TableRow } from '#lib/body/document.ts'
import { Flow } from '#lib/body/flow.ts'
import { type Context, withoutMarks } from '#lib/body/html-context.ts'
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  findElement,
  hasClass,
  isElement,
  lineOf,
  type Node,
  style,
} from '#lib/body/html-tree.ts'
import { paragraphsOf } from '#lib/body/narrow.ts'

type Part = TableRow['attrs']['part']
type Row = { cells: Element[]; part: Part }
type Cell = TableHeader | TableCell

/** A <table>: one Table, or, when it only arranges the page, what stood in its cells. */
export function readTable(element: Element, flow: Flow, context: Context) {
  const rows = rowsOf(element)
  const caption = elementsIn(childrenOf(element)).find((child) => child.tagName === 'caption')
  if (isLayout(rows)) return readLayout(rows, caption, flow, context)
  const rest: Block[] = []
  const inside = { ...withoutMarks(context), lists: 4 }
  const content = rows.map((row) => readRow(row, inside, rest)).filter((row) => row.content.some(hasWords))
  if (!statesAlignment(rows)) alignFigures(content)
  flow.endParagraph()
  if (content.length > 0) flow.block({ type: 'table', attrs: captionOf(caption), content })
  for (const block of rest) flow.block(block)
  if (rest.length > 0) context.losses.note('a picture or embed inside a table, moved behind it', rest.length)
}

function rowsOf(table: Element): Row[] {
  const rows: Row[] = []
  for (const child of elementsIn(childrenOf(table))) {
    if (child.tagName === 'tr') rows.push({ cells: cellsOf(child), part: 'body' })
    const part = child.tagName === 'thead' ? 'head' : child.tagName === 'tfoot' ? 'foot' : 'body'
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) continue
    for (const row of elementsIn(childrenOf(child))) if (row.tagName === 'tr') rows.push({ cells: cellsOf(row), part })
  }
  const first = rows[0]
  const headed = rows.some((row) => row.part === 'head')
  if (first && !headed && rows.length > 1 && first.cells.every((cell) => cell.tagName === 'th')) first.part = 'head'
  return rows.filter((row) => row.cells.length > 0)
}

function cellsOf(row: Element): Element[] {
  return elementsIn(childrenOf(row)).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
}

// One column, or something in it that no cell of a data table holds.
function isLayout(rows: Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  if (cells.some((cell) => findElement(childrenOf(cell), 'table'))) return true
  if (cells.some((cell) => cell.tagName === 'th')) return false
  if (rows.every((row) => row.cells.length === 1)) return true
  return cells.some((cell) => findElement(childrenOf(cell), 'h1', 'h2', 'h3', 'figure', 'blockquote', 'hr', 'iframe'))
}

function readLayout(rows: Row[], caption: Element | undefined, flow: Flow, context: Context) {
  context.losses.note('a table that only arranges the page')
  flow.endParagraph()
  for (const part of [...(caption ? [caption] : []), ...rows.flatMap((row) => row.cells)]) {
    context.walk(childrenOf(part), flow, context)
    flow.endParagraph()
  }
}

function captionOf(caption: Element | undefined): Table['attrs'] {
  if (!caption) return { caption: null, unit: null }
  const unit = findElement(childrenOf(caption), 'small')
  return { caption: lineOf(without(childrenOf(caption), unit)), unit: unit ? lineOf(childrenOf(unit)) : null }
}

function without(nodes: Node[], element: Element | undefined): Node[] {
  if (!element) return nodes
  return nodes.flatMap((node): Node[] => {
    if (node === element) return []
    return isElement(node) ? without(childrenOf(node), element) : [node]
  })
}

function readRow(row: Row, context: Context, rest: Block[]): TableRow {
  const content = row.cells.map((element, at) => readCell(element, at, row.part, context, rest))
  return { type: 'tableRow', attrs: { part: row.part }, content }
}

function readCell(element: Element, at: number, part: Part, context: Context, rest: Block[]): Cell {
  const flow = new Flow()
  context.walk(childrenOf(element), flow, context)
  const { kept, rest: behind } = paragraphsOf(flow.finish())
  rest.push(...behind)
  const content: Paragraph[] = kept.length > 0 ? kept : [{ type: 'paragraph', content: [] }]
  const attrs = {
    colspan: span(element, 'colspan', 100),
    rowspan: span(element, 'rowspan', 1000),
    align: alignment(element),
  }
  if (element.tagName === 'td') return { type: 'tableCell', attrs, content }
  return { type: 'tableHeader', attrs: { ...attrs, scope: scopeOf(element, at, part) }, content }
}

function span(element: Element, name: string, most: number): number {
  const written = Number.parseInt(attribute(element, name) ?? '1', 10)
  return written >= 1 ? Math.min(written, most) : 1
}

function scopeOf(element: Element, at: number, part: Part): 'col' | 'row' | null {
  const scope = attribute(element, 'scope')?.toLowerCase() ?? ''
  if (scope.startsWith('col')) return 'col'
  if (scope.startsWith('row')) return 'row'
  return part === 'head' ? 'col' : at === 0 ? 'row' : null
}

function alignment(element: Element): 'start' | 'end' {
  const stated = style(element, 'text-align') || (attribute(element, 'align') ?? '').toLowerCase()
  return stated === 'right' || stated === 'end' || hasClass(element, 'has-text-align-right') ? 'end' : 'start'
}

function statesAlignment(rows: Row[]): boolean {
  return rows.some((row) => row.cells.some((cell) => alignment(cell) === 'end'))
}

const FIGURE = /^[\s(]*[-−–+±≈~<>€$£¥₺₽]{0,3}\s?\d[\d\s.,:/\u00a0\u202f’'%-]*(?:%|bn|m|k|th)?\)?\s*$/

// A column of figures is set to its end, as figures are printed, when the source says nothing about alignment.
function alignFigures(rows: TableRow[]) {
  const columns = Math.min(Math.max(0, ...rows.map((row) => row.content.length)), 200)
  if (rows.some((row) => row.content.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1))) return
  for (let at = 0; at < columns; at += 1) {
    const cells = rows.map((row) => row.content[at]).filter((cell) => cell !== undefined)
    const figures = cells.filter((cell) => cell.type === 'tableCell').map(wordsOf)
    if (!figures.some(isFigure) || !figures.every((words) => isFigure(words) || /^[—–\-\s]*$/.test(words))) continue
    for (const cell of cells) cell.attrs.align = 'end'
  }
}

function isFigure(words: string): boolean {
  return words.length < 40 && FIGURE.test(words)
}

function wordsOf(cell: Cell): string {
  return cell.content.flatMap(({ content }) => content.map((node) => (node.type === 'text' ? node.text : ' '))).join('')
}

function hasWords(cell: Cell): boolean {
  return cell.content.some((paragraph) => paragraph.content.length > 0)
}
