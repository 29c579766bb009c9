// Figures and quotations from HTML: a thing with a caption, a row of pictures, words with a name under them.
import type { Block, Gallery, Paragraph, Picture } from '#lib/body/document.ts'
import { Flow, textNode } from '#lib/body/flow.ts'
import { type Context, withoutMarks } from '#lib/body/html-context.ts'
import { pictureOf, placeEmbed } from '#lib/body/html-media.ts'
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
} from '#lib/body/html-tree.ts'
import { isWebAddress } from '#lib/body/links.ts'
import { inlinesOf, paragraphsOf, proseOf } from '#lib/body/narrow.ts'
import { ID } from '#lib/body/schema.ts'

type Caption = { element: Element | undefined; words: string | null; credit: string | null }

export function readFigure(element: Element, flow: Flow, context: Context) {
  const caption = captionOf(element)
  const named = attribute(element, 'data-picture')
  const blocks = named === null ? contentOf(element, caption, context) : namedPicture(named, context)
  flow.endParagraph()
  for (const block of captioned(element, blocks, caption, context)) flow.block(block)
}

/** <blockquote>, as a quotation or a pull quote; its <footer> or <cite> is who said it. */
export function readQuote(element: Element, flow: Flow, context: Context, isPull = isPullQuote(element)) {
  const source = attributionIn(childrenOf(element))
  const inside = new Flow()
  const words = childrenOf(element).filter((node) => node !== source)
  context.walk(words, inside, { ...withoutMarks(context), lists: 4 })
  const attribution = source ? (lineOf([source])?.replace(/^[—–―-]+\s*/, '') ?? null) : null
  flow.endParagraph()
  if (isPull) {
    const { kept: content, rest } = inlinesOf(inside.finish())
    if (content.length > 0) flow.block({ type: 'pullQuote', attrs: { attribution }, content })
    for (const block of rest) flow.block(block)
    return
  }
  const { kept: content, rest } = paragraphsOf(inside.finish())
  if (content.length > 0) flow.block({ type: 'blockquote', attrs: { attribution }, content })
  else if (attribution !== null) flow.text(attribution, context.marks)
  for (const block of rest) flow.block(block)
}

/** <aside class="facts">: its first heading is the title. */
export function readFactBox(element: Element, flow: Flow, context: Context) {
  const heading = elementsIn(childrenOf(element)).find((child) => /^h[1-6]$/.test(child.tagName))
  const inside = new Flow()
  const nodes = childrenOf(element).filter((node) => node !== heading)
  context.walk(nodes, inside, { ...withoutMarks(context), lists: context.lists })
  const { kept: content, rest } = proseOf(inside.finish())
  const title = heading ? lineOf([heading]) : null
  flow.endParagraph()
  if (content.length > 0) flow.block({ type: 'factBox', attrs: { title }, content })
  else if (title !== null) flow.text(title, [{ type: 'bold' }])
  for (const block of rest) flow.block(block)
}

function captionOf(figure: Element): Caption {
  const element = elementsIn(childrenOf(figure)).findLast(
    (child) => child.tagName === 'figcaption' || hasClass(child, 'wp-caption-text'),
  )
  if (!element) return { element, words: null, credit: null }
  const small = elementsIn(childrenOf(element)).find((child) => child.tagName === 'small')
  const words = lineOf(childrenOf(element).filter((node) => node !== small))
  return { element, words, credit: small ? lineOf([small]) : null }
}

function namedPicture(name: string, { options, losses }: Context): Block[] {
  const id = options.namedPicture ? options.namedPicture(name) : name
  if (id !== undefined && ID.test(id)) return [pictureOf(id, null)]
  losses.note('a picture that is not in the library')
  return []
}

function contentOf(figure: Element, caption: Caption, context: Context): Block[] {
  const flow = new Flow()
  const nodes = childrenOf(figure).filter((node) => node !== caption.element)
  const quote = hasClass(figure, 'wp-block-pullquote') ? findElement(nodes, 'blockquote') : undefined
  const address = hasClass(figure, 'wp-block-embed') ? lineOf(nodes) : null
  if (quote) readQuote(quote, flow, context, true)
  else if (address !== null && !/\s/.test(address) && isWebAddress(address)) placeEmbed(address, null, flow)
  else context.walk(nodes, flow, withoutMarks(context))
  return flow.finish()
}

// Puts the caption where it belongs: on the one thing it stands under, or else as a paragraph of its own.
function captioned(figure: Element, blocks: Block[], caption: Caption, context: Context): Block[] {
  if (caption.element && findElement(childrenOf(caption.element), 'a')) context.losses.note('a link inside a caption')
  const pictures = blocks.filter((block) => block.type === 'picture')
  const isGallery = attribute(figure, 'data-gallery') !== null || pictures.length > 1
  if (isGallery && pictures.length > 0 && pictures.length === blocks.length) return [galleryOf(pictures, caption.words)]
  const [only, another] = blocks
  if (!only || another || !takeCaption(only, figure, caption)) return [...blocks, ...paragraphOf(caption.words)]
  return blocks
}

function galleryOf(content: Picture[], caption: string | null): Gallery {
  return { type: 'gallery', attrs: { caption }, content }
}

function takeCaption(block: Block, figure: Element, { words, credit }: Caption): boolean {
  if (block.type === 'picture') {
    block.attrs.caption = words ?? block.attrs.caption
    block.attrs.credit = credit ?? block.attrs.credit
    block.attrs.layout = layoutOf(figure) ?? block.attrs.layout
    return true
  }
  if (block.type === 'embed') block.attrs.title = words ?? block.attrs.title
  else if (block.type === 'table' || block.type === 'gallery') block.attrs.caption ??= words
  else return words === null
  return true
}

function layoutOf(figure: Element): Picture['attrs']['layout'] | undefined {
  const layout = attribute(figure, 'data-layout')
  if (layout === 'wide' || layout === 'portrait' || layout === 'column') return layout
  return hasClass(figure, 'alignwide') || hasClass(figure, 'alignfull') ? 'wide' : undefined
}

function paragraphOf(words: string | null): Paragraph[] {
  return words === null ? [] : [{ type: 'paragraph', content: [textNode(words, [])] }]
}

function isPullQuote(element: Element): boolean {
  return ['pull', 'pullquote', 'wp-block-pullquote', 'is-style-large'].some((name) => hasClass(element, name))
}

// A footer or cite at the end of the quotation, or alone in its last paragraph.
function attributionIn(nodes: Node[]): Node | undefined {
  const last = nodes.findLast((node) => isElement(node) || lineOf([node]) !== null)
  if (!last || !isElement(last)) return undefined
  if (last.tagName === 'footer' || last.tagName === 'cite') return last
  if (last.tagName !== 'p') return undefined
  const inside = childrenOf(last).filter((node) => isElement(node) || lineOf([node]) !== null)
  const [only] = inside
  return inside.length === 1 && only && isElement(only) && only.tagName === 'cite' ? last : undefined
}
