// HTML to a tree, with parse5 held on a leash. The standard's own algorithm makes a hundred thousand nested elements, or
// repeats every unclosed <b> in each following paragraph: past the limits below a tag is ignored and its text stays.
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  Parser,
  Token,
} from 'parse5'
import type { Losses } from '#lib/body/losses.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

const LIMITS = { depth: 150, formatting: 10, tags: 40_000 }

// The tokenizer reads the inside of these as text: ignoring only the tag would show a script to the reader.
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'textarea', 'title', 'plaintext'])
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

class LeashedParser extends Parser<DefaultTreeAdapterMap> {
  tags = 0
  ignored = 0

  override onStartTag(token: Token.TagToken) {
    this.tags += 1
    if (!this.#isTooMuch(token.tagName)) return super.onStartTag(token)
    this.ignored += 1
    if (FORMATTING.has(token.tagName)) return
    // A space where a block began, so that two words do not become one.
    this.onWhitespaceCharacter({ type: Token.TokenType.WHITESPACE_CHARACTER, chars: ' ', location: null })
  }

  #isTooMuch(tagName: string): boolean {
    if (RAW.has(tagName)) return false
    if (this.tags > LIMITS.tags || this.openElements.stackTop > LIMITS.depth) return true
    return FORMATTING.has(tagName) && this.#unclosed() >= LIMITS.formatting
  }

  #unclosed(): number {
    let count = 0
    for (let entry = this.activeFormattingElements.newest; entry && count < LIMITS.formatting; entry = entry.older)
      count += 1
    return count
  }
}

/** The nodes of an HTML fragment, never deeper than a few hundred levels. */
export function htmlTree(source: string, losses: Losses): Node[] {
  const options = { scriptingEnabled: false, treeAdapter: defaultTreeAdapter }
  const parser = LeashedParser.getFragmentParser<DefaultTreeAdapterMap>(null, options) as LeashedParser
  parser.tokenizer.write(source, true)
  const { childNodes } = parser.getFragment()
  if (parser.ignored > 0) losses.note('tags beyond what a page needs', parser.ignored)
  return childNodes
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s/).includes(name)
}

/** The value of one property of a style attribute, in lower case. */
export function style(element: Element, property: string): string {
  for (const declaration of (attribute(element, 'style') ?? '').toLowerCase().split(';')) {
    const [name = '', value = ''] = declaration.split(':')
    if (name.trim() === property) return value.trim()
  }
  return ''
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

/** The element's children; for a template what it holds. */
export function childrenOf(element: Element): Node[] {
  return 'content' in element ? (element as DefaultTreeAdapterTypes.Template).content.childNodes : element.childNodes
}

export function elementsIn(nodes: Node[]): Element[] {
  return nodes.filter(isElement)
}

/** The first element below with one of these names. */
export function findElement(nodes: Node[], ...tagNames: string[]): Element | undefined {
  for (const element of elementsIn(nodes)) {
    const found = tagNames.includes(element.tagName) ? element : findElement(childrenOf(element), ...tagNames)
    if (found) return found
  }
  return undefined
}

const SILENT = new Set(['script', 'style'])

/** All text below, as it stands, with line breaks for <br>. */
export function rawText(nodes: Node[]): string {
  let text = ''
  for (const node of nodes) {
    if (isText(node)) text += node.value
    else if (node.nodeName === 'br') text += '\n'
    else if (isElement(node) && !SILENT.has(node.tagName)) text += rawText(childrenOf(node))
  }
  return text
}

/** All text below on one line; `null` when there is none. */
export function lineOf(nodes: Node[]): string | null {
  return rawText(nodes).replace(/\s+/g, ' ').trim() || null
}

/** A new element, for markup that says in its own way what HTML has an element for. */
export function newElement(tagName: string, attrs: Record<string, string>, children: Node[]): Element {
  const pairs = Object.entries(attrs).map(([name, value]) => ({ name, value }))
  const element = defaultTreeAdapter.createElement(tagName, html.NS.HTML, pairs)
  element.childNodes = children
  return element
}

export function newText(value: string): Node {
  return { nodeName: '#text', value, parentNode: null }
}
