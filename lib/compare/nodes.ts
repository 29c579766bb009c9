// The parts of a body that are compared: blocks and what stands in them. A part holds running text, or other parts, or neither.
import type { Block, Inline, ListItem, TableCell, TableHeader, TableRow } from '#lib/body/document.ts'
import { isWord, splitWords } from '#lib/compare/tokens.ts'

export type BodyNode = Block | ListItem | TableRow | TableHeader | TableCell
export type TextNode = Extract<Block, { type: 'paragraph' | 'heading' | 'pullQuote' | 'codeBlock' }>
export type Attributes = Record<string, string | number | null>

export function isTextNode(node: BodyNode): node is TextNode {
  return ['paragraph', 'heading', 'pullQuote', 'codeBlock'].includes(node.type)
}

export function inlinesIn(node: BodyNode): readonly Inline[] {
  return isTextNode(node) ? node.content : []
}

/** The parts in a quotation, list, table, gallery or fact box, each of the kind that may stand there. */
export function childrenOf(node: BodyNode): readonly BodyNode[] {
  return isTextNode(node) || !('content' in node) ? [] : node.content
}

export function attributesOf(node: BodyNode): Attributes {
  return 'attrs' in node ? node.attrs : {}
}

/** How often each word is in a part, captions and the like included. What is shown counts as words by its id or address. */
export function wordCounts(node: BodyNode): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (word: string, times = 1) => counts.set(word, (counts.get(word) ?? 0) + times)
  const countText = (text: string) => {
    for (const word of splitWords(text)) if (isWord(word)) count(word)
  }
  const countNode = (one: BodyNode): void => {
    for (const [name, value] of Object.entries(attributesOf(one))) {
      if (WORDED.has(name) && typeof value === 'string') countText(value)
      if (SHOWN.has(name)) count(`${name} ${value}`, 3)
    }
    for (const inline of inlinesIn(one)) {
      if (inline.type === 'text') countText(inline.text)
      if (inline.type === 'citation') count(`citation ${inline.attrs.id}`)
    }
    for (const child of childrenOf(one)) countNode(child)
  }
  countNode(node)
  return counts
}

/** Attributes that somebody wrote, in words. */
export const WORDED: ReadonlySet<string> = new Set(['alt', 'caption', 'credit', 'title', 'attribution', 'unit'])
/** Attributes that say what is shown; the others of the same part speak of it. */
export const SHOWN: ReadonlySet<string> = new Set(['pictureId', 'url', 'id'])
