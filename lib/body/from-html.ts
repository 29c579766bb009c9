// Any HTML to an article body: what WordPress, Word and web mail write, and the forms of demo/README.md. Unknown markup
// leaves its text and is named in `losses`; nothing disappears in silence, and nothing that runs comes through.
import { type Block, type Body, parseBody } from '#lib/body/document.ts'
import { embedProvider } from '#lib/body/embeds.ts'
import { fitBlocks } from '#lib/body/fit.ts'
import { Flow } from '#lib/body/flow.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'
import { walk } from '#lib/body/html-elements.ts'
import { htmlTree } from '#lib/body/html-tree.ts'
import { isWebAddress } from '#lib/body/links.ts'
import { type Loss, Losses } from '#lib/body/losses.ts'

/** The body that an HTML fragment says, and what of it could not be kept as it was. Never throws. */
export function bodyFromHtml(html: string, options: HtmlOptions = {}): { body: Body; losses: Loss[] } {
  const losses = new Losses()
  const flow = new Flow()
  walk(htmlTree(html, losses), flow, { marks: [], lists: 0, options, losses, walk })
  const content = fitBlocks(flow.finish().map(embedded), losses)
  return { body: parseBody({ type: 'doc', content }), losses: losses.list() }
}

// An address alone in its paragraph is how editors have always asked for a player.
function embedded(block: Block): Block {
  if (block.type !== 'paragraph' || block.content.length !== 1) return block
  const [only] = block.content
  const url = only?.type === 'text' ? only.text : ''
  if (/\s/.test(url) || !isWebAddress(url) || embedProvider(url) === null) return block
  return { type: 'embed', attrs: { url, title: null, provider: null } }
}
