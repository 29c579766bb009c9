// What somebody pastes, from whatever program, to blocks of an article. Nothing is lost in silence: words that do not come in
// are in the losses with their text. Nothing that runs comes in: the same readers and the same schema as for imports.
import type { Block, Inline } from '#lib/body/document.ts'
import { textNode } from '#lib/body/flow.ts'
import { blocksFromTree, bodyFromBlocks, embedded } from '#lib/body/from-html.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'
import { attribute, htmlTree, lineOf } from '#lib/body/html-tree.ts'
import { type Loss, Losses } from '#lib/body/losses.ts'
import { withoutOddCharacters } from '#lib/body/paste/characters.ts'
import { pastedHref, withoutTracking } from '#lib/body/paste/links.ts'
import { cleanNodes, isDocumentMarkup } from '#lib/body/paste/markup.ts'
import { blocksFromText } from '#lib/body/paste/plain-text.ts'
import { fitClipboard } from '#lib/body/paste/size.ts'
import { withTableHeads } from '#lib/body/paste/tables.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'

/** What a clipboard offers: `text/html` and `text/plain`. */
export type Clipboard = { html?: string | undefined; text?: string | undefined }

/** Which of our own pictures an address shows, and whether sources and updates of a copied article are this article's. */
export type PasteOptions = Pick<HtmlOptions, 'picture' | 'namedPicture' | 'references'>

export type Pasted = {
  blocks: Block[]
  /** The content alone when it is one paragraph: it goes into the line at the cursor. An address is then a link. */
  inline: Inline[] | undefined
  losses: Loss[]
}

/** Blocks for the place of the cursor. Never throws; an empty clipboard gives none. */
export function fromClipboard(clipboard: Clipboard, options: PasteOptions = {}): Pasted {
  const losses = new Losses()
  const read = withoutOddCharacters(readBlocks(fitClipboard(clipboard, losses), options, losses), losses)
  const { content: blocks } = bodyFromBlocks(read.map(embedded).map(withoutTrackingLink), losses)
  const isLine = read.length === 1 && read[0]?.type === 'paragraph'
  return { blocks, inline: isLine ? inlineOf(blocks[0]) : undefined, losses: losses.list() }
}

/** One line of text for a field that has no looks, such as the headline; blocks are joined by spaces. */
export function lineFromClipboard(clipboard: Clipboard): { line: string; losses: Loss[] } {
  const { blocks, losses } = fromClipboard(clipboard)
  return { line: blocks.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim(), losses }
}

// An address that was pasted as text reads as it was written and leads to the page itself.
function withoutTrackingLink(block: Block): Block {
  const [only] = block.type === 'paragraph' && block.content.length === 1 ? block.content : []
  const [mark] = only?.type === 'text' ? (only.marks ?? []) : []
  if (block.type !== 'paragraph' || only?.type !== 'text' || mark?.type !== 'link') return block
  return {
    ...block,
    content: [textNode(only.text, [{ type: 'link', attrs: { href: withoutTracking(mark.attrs.href) } }])],
  }
}

function inlineOf(block: Block | undefined): Inline[] | undefined {
  if (block?.type === 'paragraph') return block.content
  if (block?.type !== 'embed') return undefined
  return [textNode(block.attrs.url, [{ type: 'link', attrs: { href: block.attrs.url } }])]
}

function wordsOf(block: Block): string {
  return block.type === 'embed' ? (block.attrs.title ?? block.attrs.url) : plainTextOf(block)
}

function readBlocks({ html = '', text = '' }: Clipboard, options: PasteOptions, losses: Losses): Block[] {
  if (html.trim() === '') return blocksFromText(text, losses)
  const fromHtml = new Losses()
  const blocks = blocksFromMarkup(html, options, fromHtml)
  // Some programs offer HTML with nothing in it beside a good text.
  const isEmpty = blocks.length === 0 && fromHtml.list().length === 0
  if (isEmpty && text.trim() !== '') return blocksFromText(text, losses)
  losses.add(fromHtml)
  return blocks
}

function blocksFromMarkup(html: string, options: PasteOptions, losses: Losses): Block[] {
  const nodes = cleanNodes(htmlTree(html, losses), {
    losses,
    isDocument: isDocumentMarkup(html),
    hasPicture: (element) => {
      const attrs = new Map(element.attrs.map(({ name, value }) => [name, value]))
      return options.picture?.(attribute(element, 'src') ?? '', attrs) !== undefined
    },
    inLink: false,
    keepsLines: false,
  })
  const reading = { references: false, namedPicture: () => undefined, ...options, link: pastedHref }
  if (lineOf(nodes) === null && nodes.length === 0) return []
  return withTableHeads(blocksFromTree(nodes, reading, losses))
}
