// Cleaning of pasted markup before it is read: what Word, Google Docs, LibreOffice, spreadsheets and pages of the web write
// for themselves is taken out or said in plain HTML. Words that go with it are named among the losses.
import {
  attribute,
  childrenOf,
  type Element,
  findElement,
  hasClass,
  isElement,
  isText,
  lineOf,
  type Node,
  newElement,
  newText,
  style,
} from '#lib/body/html-tree.ts'
import type { Losses } from '#lib/body/losses.ts'
import { wordItemsAsLists } from '#lib/body/paste/lists.ts'
import { lossOf, lostPicture } from '#lib/body/paste/unwanted.ts'

export type Place = {
  losses: Losses
  /** From a word processor: what is struck out by a tracked change is gone there too. */
  isDocument: boolean
  /** Whether the library has the picture of this address. */
  hasPicture: (element: Element) => boolean
  inLink: boolean
  keepsLines: boolean
}

/** The same nodes as a plain page would have them. */
export function cleanNodes(nodes: Node[], place: Place): Node[] {
  const clean = nodes.flatMap((node): Node[] => {
    if (isText(node)) return place.keepsLines ? withBreaks(node.value) : [node]
    return isElement(node) ? cleanElement(node, place) : []
  })
  return wordItemsAsLists(clean, place.losses)
}

/** True for the markup of a word processor, where a deletion is a tracked change and not a public correction. */
export function isDocumentMarkup(html: string): boolean {
  return /urn:schemas-microsoft-com:office|\bmso-|docs-internal-guid|(?:LibreOffice|OpenOffice)/i.test(html)
}

// Never read by anybody. <noscript> is for readers without scripts, and what is pasted was seen with them.
const SILENT = new Set(
  'script style link meta title base basefont bgsound template noscript area param track colgroup col'.split(' '),
)

function cleanElement(element: Element, place: Place): Node[] {
  const { tagName } = element
  if (SILENT.has(tagName) || (tagName === 'source' && element.parentNode?.nodeName === 'picture')) return []
  if (tagName === 'img') return cleanPicture(element, place)
  const loss = lossOf(element, place.isDocument)
  if (loss !== undefined) return lost(element, loss, place)
  noteLooks(element, place)
  const children = cleanNodes(childrenOf(element), inside(element, place))
  if (tagName === 'a') return [anchor(element, children, place)]
  if (isRuleOfFootnotes(element)) return []
  const cells = tagName === 'table' ? cellsIn(children) : []
  // One cell copied from a spreadsheet is its words.
  if (cells.length === 1) return [newElement('div', {}, cells.flatMap(childrenOf))]
  return [rewritten(element, children)]
}

function cellsIn(nodes: Node[]): Element[] {
  return nodes.filter(isElement).flatMap((element): Element[] => {
    if (/^t(?:d|h)$|^caption$/.test(element.tagName)) return [element]
    return /^(?:tr|tbody|thead|tfoot)$/.test(element.tagName) ? cellsIn(childrenOf(element)) : []
  })
}

function inside(element: Element, place: Place): Place {
  const white = style(element, 'white-space')
  const keepsLines = white === '' ? place.keepsLines : /^(?:pre|break-spaces)/.test(white) && element.tagName !== 'pre'
  const inLink = place.inLink || element.tagName === 'a'
  return keepsLines === place.keepsLines && inLink === place.inLink ? place : { ...place, keepsLines, inLink }
}

function lost(element: Element, loss: string, { losses }: Place): Node[] {
  const text = wordsOf([element]).trim()
  if (text !== '') losses.noteText(loss, text)
  else if (element.tagName === 'svg') losses.note(loss)
  // A space, so that the words on either side do not become one.
  return text === '' ? [] : [newText(' ')]
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i ins label mark q s small span strong sub sup time u'.split(' '),
)

// The words of a part of the page, those of different blocks apart.
function wordsOf(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value
      if (!isElement(node) || node.tagName === 'script' || node.tagName === 'style') return ''
      const words = wordsOf(childrenOf(node))
      return INLINE.has(node.tagName) ? words : ` ${words} `
    })
    .join('')
}

function cleanPicture(element: Element, place: Place): Node[] {
  const alt = attribute(element, 'alt')?.trim() ?? ''
  if (/^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]{0,12}$/u.test(alt)) return [newText(alt)]
  const loss = place.hasPicture(element) ? undefined : lostPicture(element)
  if (loss === undefined) return [element]
  place.losses.noteText(loss, alt)
  return []
}

// Looks that our articles do not have. Fonts, sizes and colours are the style sheet's and no loss.
function noteLooks(element: Element, { losses, inLink }: Place) {
  const isUnderlined = element.tagName === 'u' || /underline/.test(style(element, 'text-decoration'))
  const isLink = inLink || element.tagName === 'a'
  if (isUnderlined && !isLink && !isEmptyOrLink(element)) losses.note('underlining')
  if (isHighlighted(element) && lineOf([element]) !== null) losses.note('highlighting')
}

function isEmptyOrLink(element: Element): boolean {
  return findElement(childrenOf(element), 'a') !== undefined || lineOf([element]) === null
}

function isHighlighted(element: Element): boolean {
  if (element.tagName === 'mark') return true
  if (element.tagName !== 'span' && element.tagName !== 'font') return false
  const colour = style(element, 'background-color') || style(element, 'background')
  return !/^$|white|transparent|inherit|initial|none|#fff(?:fff)?\b|rgb\(255, ?255, ?255\)|rgba\(.*, ?0\)/.test(colour)
}

const FOOTNOTE = /^#(?:_?(?:ftn|edn|ftnt)\d|sd(?:foot|end)note\d+sym)/

// A link to a place in its own document leads nowhere here; its words stay.
function anchor(element: Element, children: Node[], { losses }: Place): Node {
  const href = attribute(element, 'href')?.trim() ?? ''
  if (FOOTNOTE.test(href)) losses.note('a footnote, as a number in the text and a paragraph at the end')
  element.childNodes = children
  if (href.startsWith('#')) element.attrs = element.attrs.filter(({ name }) => name !== 'href')
  return element
}

function isRuleOfFootnotes(element: Element): boolean {
  return element.tagName === 'hr' && /%$/.test(attribute(element, 'width') ?? '') && attribute(element, 'size') === '1'
}

function rewritten(element: Element, children: Node[]): Node {
  const tagName = plainName(element)
  if (tagName === 'td' || tagName === 'th') takeAlignment(element, children)
  if (tagName !== element.tagName) {
    const attrs = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
    return newElement(tagName, attrs, children)
  }
  // A template, the only element that keeps its children elsewhere, has gone.
  element.childNodes = children
  return element
}

// Word processors align the paragraph inside a cell. From right to left the right side is the beginning.
function takeAlignment(cell: Element, children: Node[]) {
  const paragraph = children.find((node): node is Element => isElement(node) && node.tagName === 'p')
  const aligned = paragraph ?? cell
  const isRtl = [cell, aligned].some((element) => attribute(element, 'dir')?.toLowerCase() === 'rtl')
  const side = style(aligned, 'text-align') || (attribute(aligned, 'align') ?? '').toLowerCase()
  if (side === '') return
  const isEnd = side === 'end' || side === (isRtl ? 'left' : 'right')
  cell.attrs = cell.attrs.filter(({ name }) => name !== 'align' && name !== 'style')
  cell.attrs.push({ name: 'align', value: isEnd ? 'end' : 'start' })
}

// Smart tags and fields of Word have a colon in their name.
function plainName(element: Element): string {
  const { tagName } = element
  if (/^(?:font|u|mark|big|nobr|google-sheets-html-origin)$|:/.test(tagName)) return 'span'
  if (tagName === 'center' || tagName === 'form') return 'div'
  if (hasClass(element, 'MsoFootnoteReference') || hasClass(element, 'MsoEndnoteReference')) return 'sup'
  if (hasClass(element, 'MsoQuote') || hasClass(element, 'MsoIntenseQuote')) return 'blockquote'
  if (tagName === 'p' && attribute(element, 'role') === 'heading')
    return attribute(element, 'aria-level') === '1' ? 'h1' : `h${attribute(element, 'aria-level') === '2' ? 2 : 3}`
  return tagName
}

function withBreaks(text: string): Node[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [newText(line)] : [newElement('br', {}, []), newText(line)]))
}
