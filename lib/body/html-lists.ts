// Lists from HTML: well formed, with items out of place, definition lists, and the paragraphs that Word writes for lists.
import type { Block, BulletList, ListItem, OrderedList } from '#lib/body/document.ts'
import { Flow } from '#lib/body/flow.ts'
import type { Context } from '#lib/body/html-context.ts'
import { attribute, childrenOf, type Element, isElement, type Node, rawText, style } from '#lib/body/html-tree.ts'
import { isEmptyItem, listItemOf, paragraphsOf, withMark } from '#lib/body/narrow.ts'

// More levels than this would pass the depth that a body may have; deeper items become lines of their parent.
const DEEPEST = 4

type List = BulletList | OrderedList

/** A <ul>, <ol> or <menu>. Its pictures and tables follow it: an item holds only paragraphs and lists. */
export function readList(element: Element, flow: Flow, context: Context) {
  const inside = { ...context, lists: context.lists + 1 }
  const items: ListItem[] = []
  const rest: Block[] = []
  for (const group of itemGroups(childrenOf(element))) addItem(blocksIn(group.nodes, inside), group.isItem, items, rest)
  flow.endParagraph()
  // Galleries used to be written as lists of pictures.
  if (items.length === 0 && rest.length > 1 && rest.every((block) => block.type === 'picture'))
    return flow.block({ type: 'gallery', attrs: { caption: null }, content: rest })
  if (items.length > 0) place(listOf(element, items), flow, context)
  for (const block of rest) flow.block(block)
  if (rest.length > 0) context.losses.note('a picture, table or embed inside a list, moved behind it', rest.length)
}

/** An <li> without a list: neighbours make one list. */
export function readStrayItem(element: Element, flow: Flow, context: Context) {
  const { item, rest } = listItemOf(blocksIn(childrenOf(element), { ...context, lists: context.lists + 1 }))
  flow.endParagraph()
  const last = flow.last
  if (last?.type === 'bulletList') last.content.push(item)
  else if (!isEmptyItem(item)) flow.block({ type: 'bulletList', content: [item] })
  for (const block of rest) flow.block(block)
  context.losses.note('a list item outside a list')
}

/** <dt> as a bold line, <dd> as paragraphs. */
export function readTerm(element: Element, flow: Flow, context: Context) {
  const { kept, rest } = paragraphsOf(blocksIn(childrenOf(element), context))
  flow.endParagraph()
  for (const { content } of kept) flow.block({ type: 'paragraph', content: withMark(content, { type: 'bold' }) })
  for (const block of rest) flow.block(block)
}

/** Word writes a list as paragraphs with a level in their style and the bullet as text. */
export function isWordItem(element: Element): boolean {
  return /^\s*l\d+ level\d/.test(style(element, 'mso-list'))
}

export function readWordItem(element: Element, flow: Flow, context: Context) {
  const level = Number(/level(\d)/.exec(style(element, 'mso-list'))?.[1] ?? 1)
  const marker = childrenOf(element).find(isMarker)
  const words = childrenOf(element).filter((node) => node !== marker)
  const { item, rest } = listItemOf(blocksIn(words, { ...context, lists: DEEPEST }))
  const type = marker && /^\s*(?:\d+|[a-z]+)[.)]/i.test(rawText([marker])) ? 'orderedList' : 'bulletList'
  flow.endParagraph()
  const last = flow.last
  if (!last || !isList(last)) flow.block(emptyList(type, item))
  else nestedList(last, Math.min(level, DEEPEST), item, type)
  for (const block of rest) flow.block(block)
}

function isMarker(node: Node): boolean {
  return isElement(node) && (style(node, 'mso-list') === 'ignore' || childrenOf(node).some(isMarker))
}

function nestedList(list: List, level: number, item: ListItem, type: List['type']) {
  const parent = list.content.at(-1)
  if (level <= 1 || !parent) {
    list.content.push(item)
    return
  }
  const inner = parent.content.at(-1)
  if (inner && isList(inner)) nestedList(inner, level - 1, item, type)
  else parent.content.push(emptyList(type, item))
}

function emptyList(type: List['type'], item: ListItem): List {
  return type === 'orderedList' ? { type, attrs: { start: 1 }, content: [item] } : { type, content: [item] }
}

function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

type Group = { nodes: Node[]; isItem: boolean }

// What stands between the items of a list belongs to the item before it.
function itemGroups(nodes: Node[]): Group[] {
  const groups: Group[] = []
  for (const node of nodes) {
    const last = groups.at(-1)
    if (isElement(node) && node.tagName === 'li') groups.push({ nodes: childrenOf(node), isItem: true })
    else if (last && !last.isItem) last.nodes.push(node)
    else groups.push({ nodes: [node], isItem: false })
  }
  return groups
}

function addItem(blocks: Block[], isItem: boolean, items: ListItem[], rest: Block[]) {
  const { item, rest: behind } = listItemOf(blocks)
  rest.push(...behind)
  if (isEmptyItem(item)) return
  const last = items.at(-1)
  if (isItem || !last) items.push(item)
  else last.content.push(...item.content.filter((block) => block.type !== 'paragraph' || block.content.length > 0))
}

function listOf(element: Element, content: ListItem[]): List {
  if (element.tagName !== 'ol') return { type: 'bulletList', content }
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10)
  return { type: 'orderedList', attrs: { start: start >= 0 && start <= 999_999 ? start : 1 }, content }
}

function place(list: List, flow: Flow, context: Context) {
  if (context.lists < DEEPEST) return flow.block(list)
  context.losses.note('a list where none fits, as lines')
  for (const paragraph of paragraphsOf([list]).kept) flow.block(paragraph)
}

function blocksIn(nodes: Node[], context: Context): Block[] {
  const flow = new Flow()
  context.walk(nodes, flow, context)
  return flow.finish()
}
