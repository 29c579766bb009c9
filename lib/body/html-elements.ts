// Which element becomes what. An element in none of these lists keeps its text and is named among the losses.
import type { Inline } from '#lib/body/document.ts'
import { Flow, textNode } from '#lib/body/flow.ts'
import { type Context, type ElementReader, withMarks, withoutMarks } from '#lib/body/html-context.ts'
import { readFactBox, readFigure, readQuote } from '#lib/body/html-figures.ts'
import { isWordItem, readList, readStrayItem, readTerm, readWordItem } from '#lib/body/html-lists.ts'
import { hrefOf, isMarkElement, marksOf } from '#lib/body/html-marks.ts'
import { MEDIA, readEmbedLink } from '#lib/body/html-media.ts'
import { readTable } from '#lib/body/html-tables.ts'
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  findElement,
  hasClass,
  isElement,
  isText,
  type Node,
  rawText,
  style,
} from '#lib/body/html-tree.ts'
import { inlinesOf } from '#lib/body/narrow.ts'
import { ID } from '#lib/body/schema.ts'

const names = (list: string) => new Set(list.split(' '))

// Their text is not for readers.
const DROPPED = names('script style link meta base basefont bgsound param source track area frame input')
// Nothing is lost when only their text is kept.
const PLAIN = names(
  'span abbr acronym time bdi bdo data label wbr o:p ins small figcaption picture noscript template html body tbody p ' +
    'div section article main header footer nav aside address hgroup search dl fieldset legend caption',
)
const BLOCK = names(
  'p div section article main header footer nav aside address hgroup search dl fieldset legend caption figcaption center ' +
    'form dialog marquee td th tr thead tbody tfoot option optgroup frameset noframes dir multicol canvas svg math textarea',
)

const READERS = new Map<string, ElementReader>([
  ...MEDIA,
  ['a', readAnchor],
  ['br', (_element, flow) => flow.lineBreak()],
  ['hr', (_element, flow) => flow.block({ type: 'horizontalRule' })],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, ElementReader] => [name, readHeading]),
  ['blockquote', (element, flow, context) => readQuote(element, flow, context)],
  ['figure', readFigure],
  ['table', readTable],
  ...['ul', 'ol', 'menu'].map((name): [string, ElementReader] => [name, readList]),
  ['li', readStrayItem],
  ['dt', readTerm],
  ['dd', (element, flow, context) => readBlock(element, flow, context)],
  ...['pre', 'listing', 'xmp', 'plaintext'].map((name): [string, ElementReader] => [name, readCode]),
  ['details', readDetails],
  ['q', (element, flow, context) => readBetween('“', '”', element, flow, context)],
  ['rp', () => undefined],
  ['rt', (element, flow, context) => readBetween('(', ')', element, flow, context)],
  ['ruby', (element, flow, context) => context.walk(childrenOf(element), flow, context)],
  ['title', readTitle],
])

/** Reads nodes into the paragraph and blocks of `flow`. */
export function walk(nodes: Node[], flow: Flow, context: Context) {
  nodes.forEach((node, at) => {
    if (isText(node)) readText(node.value, flow, context, nodes[at - 1]?.nodeName === 'br')
    else if (isElement(node)) readElement(node, flow, context)
  })
}

function readText(text: string, flow: Flow, { marks, options }: Context, isAfterBreak: boolean) {
  if (!options.lines) return flow.text(text, marks)
  const lines = text.split(/\r\n|\r|\n/)
  // A line that ends in <br> ends once.
  if (isAfterBreak && lines.length > 1 && lines[0]?.trim() === '') lines.shift()
  lines.forEach((line, at) => {
    if (at > 0) flow.lineBreak()
    flow.text(line, marks)
  })
}

function readElement(element: Element, flow: Flow, context: Context) {
  if (element.attrs.length > 0 && context.options.references !== false) placeReferences(element, flow, context)
  const special = specialReader(element)
  if (special) return special(element, flow, context)
  if (DROPPED.has(element.tagName)) return context.losses.note(nameOf(element))
  if (!PLAIN.has(element.tagName) && !isMarkElement(element)) context.losses.note(nameOf(element))
  if (BLOCK.has(element.tagName)) readBlock(element, flow, context)
  else context.walk(childrenOf(element), flow, withMarks(context, marksOf(element)))
}

function specialReader(element: Element): ElementReader | undefined {
  if (element.tagName === 'div' && hasClass(element, 'wp-caption')) return readFigure
  if (element.tagName === 'aside' && hasClass(element, 'facts')) return readFactBox
  if (element.tagName === 'p' && isWordItem(element)) return readWordItem
  return READERS.get(element.tagName)
}

// Our own marks for a source and for the place of an update.
function placeReferences(element: Element, flow: Flow, { losses }: Context) {
  const source = attribute(element, 'data-source')
  const update = attribute(element, 'data-update')
  if (source !== null && ID.test(source)) flow.cite(source)
  else if (source !== null) losses.note('a source without a usable id')
  if (update !== null && ID.test(update)) flow.block({ type: 'update', attrs: { id: update } })
  else if (update !== null) losses.note('an update without a usable id')
}

function nameOf(element: Element): string {
  return `<${element.tagName.slice(0, 40)}>`
}

function readBlock(element: Element, flow: Flow, context: Context) {
  if (style(element, 'background-image') !== '') context.losses.note('a picture behind text')
  flow.endParagraph()
  context.walk(childrenOf(element), flow, withMarks(context, marksOf(element)))
  flow.endParagraph()
}

function readAnchor(element: Element, flow: Flow, context: Context) {
  if (attribute(element, 'data-embed') !== null) return readEmbedLink(element, flow, context)
  // Says "Download" a second time, next to the link with the file's name.
  if (hasClass(element, 'wp-block-file__button')) return
  const href = hrefOf(element, context)
  const marks = marksOf(element)
  const inside = withMarks(context, href === null ? marks : [...marks, { type: 'link', attrs: { href } }])
  context.walk(childrenOf(element), flow, inside)
}

function readHeading(element: Element, flow: Flow, context: Context) {
  const inside = new Flow()
  context.walk(childrenOf(element), inside, withoutMarks(context))
  const { kept, rest } = inlinesOf(inside.finish())
  const level = element.tagName === 'h1' || element.tagName === 'h2' ? 2 : 3
  flow.endParagraph()
  if (kept.length > 0) flow.block({ type: 'heading', attrs: { level }, content: withoutBold(kept) })
  for (const block of rest) flow.block(block)
}

// A heading that is bold from end to end says nothing by it.
function withoutBold(content: Inline[]): Inline[] {
  const texts = content.filter((node) => node.type === 'text')
  if (!texts.every(({ marks }) => marks?.some((mark) => mark.type === 'bold'))) return content
  return content.map((node) =>
    node.type === 'text' ? textNode(node.text, node.marks?.filter((mark) => mark.type !== 'bold') ?? []) : node,
  )
}

function readCode(element: Element, flow: Flow, context: Context) {
  if (hasClass(element, 'wp-block-verse')) return readVerse(element, flow, context)
  const code = findElement(childrenOf(element), 'code')
  const classes = `${attribute(code ?? element, 'class') ?? ''} ${attribute(element, 'class') ?? ''}`
  const language = /(?:^|\s)(?:language-|lang-|brush:\s*)([\w+#-]{1,40})/.exec(classes)?.[1] ?? null
  const text = rawText(childrenOf(element)).trimEnd()
  if (findElement(childrenOf(element), 'img', 'iframe', 'script', 'style'))
    context.losses.note('what stood inside <pre>')
  flow.endParagraph()
  if (text !== '') flow.block({ type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text }] })
}

// Verse keeps its lines; an empty one begins a new stanza.
function readVerse(element: Element, flow: Flow, context: Context) {
  flow.endParagraph()
  for (const line of rawText(childrenOf(element)).split('\n')) {
    flow.text(line, context.marks)
    flow.lineBreak()
  }
  flow.endParagraph()
}

function readDetails(element: Element, flow: Flow, context: Context) {
  const summary = elementsIn(childrenOf(element)).find((child) => child.tagName === 'summary')
  flow.endParagraph()
  if (summary) context.walk(childrenOf(summary), flow, withMarks(context, [{ type: 'bold' }]))
  flow.endParagraph()
  const rest = childrenOf(element).filter((node) => node !== summary)
  context.walk(rest, flow, context)
  flow.endParagraph()
}

function readBetween(before: string, after: string, element: Element, flow: Flow, context: Context) {
  flow.text(before, context.marks)
  context.walk(childrenOf(element), flow, context)
  flow.text(after, context.marks)
}

// The title of a page is not for its readers; that of a drawing is all that is left of it.
function readTitle(element: Element, flow: Flow, context: Context) {
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return readBlock(element, flow, context)
  context.losses.note('<title>')
}
