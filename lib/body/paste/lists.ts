// Lists that are written as something else: Word's paragraphs with a level in their style and the bullet as text, and the
// one-item lists of Word in the browser. They become <ul> and <ol>, which the reader of HTML knows.
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  hasClass,
  isElement,
  isText,
  type Node,
  newElement,
  newText,
  rawText,
  style,
} from '#lib/body/html-tree.ts'
import type { Losses } from '#lib/body/losses.ts'
import { readMarker } from '#lib/body/paste/markers.ts'

type Item = { list: string; level: number; number: number | undefined; children: Node[] }

/** The same nodes, neighbouring items of a list put into lists. */
export function wordItemsAsLists(nodes: Node[], losses: Losses): Node[] {
  if (!nodes.some(isItem)) return nodes
  const result: Node[] = []
  let items: Item[] = []
  const end = () => {
    for (const list of listsOf(items)) result.push(list)
    items = []
  }
  for (const node of nodes) {
    if (isItem(node)) items.push(...itemsOf(node, items, losses))
    else if (items.length === 0 || !isText(node) || node.value.trim() !== '') {
      end()
      result.push(node)
    }
  }
  end()
  return result
}

function isItem(node: Node): node is Element {
  if (!isElement(node)) return false
  if (hasClass(node, 'ListContainerWrapper'))
    return isOnly(node, 'ul', 'ol') && elementsIn(childrenOf(node)).every((list) => isOnly(list, 'li'))
  return (node.tagName === 'p' || node.tagName === 'div') && /^\s*l\d+ level\d/.test(style(node, 'mso-list'))
}

// Holds elements of these names and nothing else that can be seen.
function isOnly(element: Element, ...tagNames: string[]): boolean {
  const inside = childrenOf(element).filter((node) => !isText(node) || node.value.trim() !== '')
  return inside.length > 0 && inside.every((node) => isElement(node) && tagNames.includes(node.tagName))
}

function itemsOf(element: Element, before: Item[], losses: Losses): Item[] {
  if (element.tagName !== 'p' && hasClass(element, 'ListContainerWrapper')) return browserItems(element)
  const [, list = '', level = '1'] = /^\s*(l\d+) level(\d)/.exec(style(element, 'mso-list')) ?? []
  const previous = before.findLast((item) => item.level <= Number(level))
  const sibling = previous?.level === Number(level) ? previous.number : undefined
  const marker = takeMarker(element)
  const { number, isPlain, words } = readMarker(marker, sibling)
  if (!isPlain) losses.note('letters, Roman or compound numbers of a list, as plain numbers')
  const children = words === '' ? childrenOf(element) : [newText(`${words} `), ...childrenOf(element)]
  return [{ list, level: Number(level), number, children }]
}

// Word in the browser: a <div> with a <ul> with one <li>, for each item.
function browserItems(element: Element): Item[] {
  return elementsIn(childrenOf(element)).flatMap((list) =>
    elementsIn(childrenOf(list)).map((item): Item => {
      const level = Number(attribute(item, 'data-aria-level') ?? attribute(item, 'aria-level') ?? 1) || 1
      const start = Number(attribute(list, 'start') ?? 1) || 1
      const number = list.tagName === 'ol' ? start : undefined
      return { list: attribute(item, 'data-listid') ?? '', level, number, children: childrenOf(item) }
    }),
  )
}

// Takes the bullet out of the paragraph and gives its text.
function takeMarker(element: Element): string {
  for (const child of elementsIn(childrenOf(element))) {
    if (style(child, 'mso-list') === 'ignore') {
      element.childNodes = element.childNodes.filter((node) => node !== child)
      return rawText([child])
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
    }
    const marker = takeMarker(child)
    if (marker !== '') return marker
  }
  return ''
}

type Open = { element: Element; item: Item; next: number }

function listsOf(items: Item[]): Node[] {
  const roots: Element[] = []
  const open: Open[] = []
  const lowest = items.reduce((least, item) => Math.min(least, item.level), 9)
  for (const item of items) {
    const depth = Math.min(item.level - lowest, open.length)
    open.length = Math.min(open.length, depth + 1)
    const current = open[depth]
    if (current && continues(current, item)) addTo(current, item)
    else {
      open.length = depth
      const parent = open.at(-1)?.element.childNodes.at(-1)
      const list = listFor(item)
      open.push({ element: list, item, next: (item.number ?? 0) + 1 })
      if (parent && isElement(parent)) parent.childNodes.push(list)
      else roots.push(list)
    }
  }
  return roots
}

function listFor(item: Item): Element {
  const attrs: Record<string, string> = item.number === undefined ? {} : { start: String(item.number) }
  return newElement(item.number === undefined ? 'ul' : 'ol', attrs, [newElement('li', {}, item.children)])
}

function addTo(open: Open, item: Item) {
  open.element.childNodes.push(newElement('li', {}, item.children))
  open.next += 1
}

function continues({ item: first, next }: Open, item: Item): boolean {
  if ((first.number === undefined) !== (item.number === undefined)) return false
  return item.number === undefined || item.number === next
}
