// Any HTML to an article body: what WordPress, Word and web mail write, and the forms of demo/README.md. Unknown markup
// leaves its text and is named in `losses`; nothing disappears in silence, and nothing that runs comes through.
import { type Block, type Body, parseBody } from '#lib/body/document.ts'
import { embedProvider } from '#lib/body/embeds.ts'
import { fitBlocks } from '#lib/body/fit.ts'
import { Flow, textNode } from '#lib/body/flow.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'
import { walk } from '#lib/body/html-elements.ts'
import { htmlTree, lineOf, type Node } from '#lib/body/html-tree.ts'
import { isWebAddress, safeHref } from '#lib/body/links.ts'
import { type Loss, Losses } from '#lib/body/losses.ts'
import { cleanText } from '#lib/body/text.ts'

/** The body that an HTML fragment says, and what of it could not be kept as it was. Never throws. */
export function bodyFromHtml(html: string, options: HtmlOptions = {}): { body: Body; losses: Loss[] } {
  const losses = new Losses()
  const body = bodyFromBlocks(blocksFromHtml(html, options, losses), losses)
  return { body, losses: losses.list() }
}

/** The blocks of one piece of a text that is read in several; bodyFromBlocks puts the pieces together. */
export function blocksFromHtml(html: string, options: HtmlOptions, losses: Losses): Block[] {
  return blocksFromTree(htmlTree(html, losses), options, losses).map(embedded)
}

/** The blocks of a tree that is read already. An address alone in its paragraph is still only that. */
export function blocksFromTree(nodes: Node[], options: HtmlOptions, losses: Losses): Block[] {
  const flow = new Flow()
  walk(nodes, flow, { marks: [], lists: 0, options, losses, walk })
  return flow.finish()
}

/** A valid body of these blocks: beyond what a body may hold they become plain text, which is noted. */
export function bodyFromBlocks(blocks: Block[], losses: Losses): Body {
  return parseBody({ type: 'doc', content: fitBlocks(blocks, losses) })
}

/**
 * An address alone in its paragraph is how editors have always asked for a player; of a site whose player we do not know
 * it becomes at least a link.
 */
export function embedded(block: Block): Block {
  if (block.type !== 'paragraph' || block.content.length !== 1) return block
  const [only] = block.content
  const url = only?.type === 'text' ? only.text : ''
  if (/\s/.test(url) || !isWebAddress(url)) return block
  if (embedProvider(url) !== null) return { type: 'embed', attrs: { url, title: null, provider: null } }
  const href = only?.type === 'text' && !only.marks ? safeHref(url) : null
  return href === null ? block : { ...block, content: [textNode(url, [{ type: 'link', attrs: { href } }])] }
}

/** The text of an HTML fragment on one line: what WordPress keeps in titles and names. */
export function lineFromHtml(html: string): string {
  return lineOf(htmlTree(cleanText(html), new Losses())) ?? ''
}
