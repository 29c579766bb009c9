// Fitting blocks into places that hold fewer kinds of them: a quotation holds paragraphs, a list item paragraphs and
// lists, a heading only words. What cannot go in (a picture in a heading) comes out again, to stand behind the place.
import type {
  Block,
  BulletList,
  CodeBlock,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  Text,
} from '#lib/body/document.ts'
import { textNode } from '#lib/body/flow.ts'

export type Prose = Paragraph | BulletList | OrderedList
export type Narrowed<Kept> = { kept: Kept[]; rest: Block[] }

/** Paragraphs and lists; headings become bold lines, quotations plain paragraphs. */
export function proseOf(blocks: Block[]): Narrowed<Prose> {
  const kept: Prose[] = []
  const rest: Block[] = []
  for (const block of blocks) {
    const prose = asProse(block)
    if (prose) kept.push(...prose)
    else if (block.type !== 'horizontalRule') rest.push(block)
  }
  return { kept, rest }
}

/** Paragraphs only; list items keep their bullet or number as text. */
export function paragraphsOf(blocks: Block[]): Narrowed<Paragraph> {
  const { kept, rest } = proseOf(blocks)
  return { kept: kept.flatMap((block) => (block.type === 'paragraph' ? [block] : itemParagraphs(block))), rest }
}

/** Words only; paragraphs become lines. */
export function inlinesOf(blocks: Block[]): Narrowed<Inline> {
  const { kept, rest } = paragraphsOf(blocks)
  const lines = kept.map((paragraph) => paragraph.content)
  return { kept: lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'hardBreak' } as const, ...line])), rest }
}

/** A list item from any blocks; it always begins with a paragraph. */
export function listItemOf(blocks: Block[]): { item: ListItem; rest: Block[] } {
  const { kept, rest } = proseOf(blocks)
  const content = kept[0]?.type === 'paragraph' ? kept : [{ type: 'paragraph', content: [] } as Paragraph, ...kept]
  return { item: { type: 'listItem', content }, rest }
}

export function isEmptyItem(item: ListItem): boolean {
  const [first] = item.content
  return item.content.length === 1 && first?.type === 'paragraph' && first.content.length === 0
}

export function withMark(content: Inline[], mark: Mark): Inline[] {
  return content.map((node) => (node.type === 'text' && !hasMark(node, mark) ? marked(node, mark) : node))
}

function asProse(block: Block): Prose[] | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return [block]
    case 'heading':
      return [{ type: 'paragraph', content: withMark(block.content, { type: 'bold' }) }]
    case 'blockquote':
      return [...block.content, ...attributionOf(block.attrs.attribution)]
    case 'pullQuote':
      return [{ type: 'paragraph', content: block.content }, ...attributionOf(block.attrs.attribution)]
    case 'codeBlock':
      return [codeLines(block)]
    case 'factBox':
      return [...titleOf(block.attrs.title), ...block.content]
    default:
      return undefined
  }
}

function itemParagraphs(list: BulletList | OrderedList): Paragraph[] {
  const start = list.type === 'orderedList' ? list.attrs.start : 0
  return list.content.flatMap((item, at) => {
    const [first, ...more] = paragraphsOf(item.content).kept
    const bullet = list.type === 'orderedList' ? `${start + at}. ` : '• '
    return [{ type: 'paragraph', content: withBullet(bullet, first?.content ?? []) } as Paragraph, ...more]
  })
}

function withBullet(bullet: string, content: Inline[]): Inline[] {
  const [first, ...rest] = content
  if (first?.type === 'text' && !first.marks) return [textNode(bullet + first.text, []), ...rest]
  return [textNode(bullet, []), ...content]
}

function attributionOf(attribution: string | null): Paragraph[] {
  return attribution ? [{ type: 'paragraph', content: [textNode(`— ${attribution}`, [])] }] : []
}

function titleOf(title: string | null): Paragraph[] {
  return title ? [{ type: 'paragraph', content: [textNode(title, [{ type: 'bold' }])] }] : []
}

function codeLines(block: CodeBlock): Paragraph {
  const lines = block.content
    .map((node) => node.text)
    .join('')
    .split('\n')
  const content = lines.flatMap((line, at): Inline[] => {
    const words = line === '' ? [] : [textNode(line, [{ type: 'code' }])]
    return at === 0 ? words : [{ type: 'hardBreak' }, ...words]
  })
  return { type: 'paragraph', content }
}

function hasMark(node: Text, mark: Mark): boolean {
  return node.marks?.some((one) => one.type === mark.type) ?? false
}

function marked(node: Text, mark: Mark): Text {
  return { ...node, marks: [mark, ...(node.marks ?? [])] }
}
