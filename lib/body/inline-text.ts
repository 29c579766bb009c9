// Running text as one string and back: for whatever reads across bold, links and code and then changes a few characters.
import type { Block, Inline, Text } from '#lib/body/document.ts'
import { textNode } from '#lib/body/flow.ts'

/** The characters from `from` up to `to`, at least one, become `with`. */
export type Edit = { from: number; to: number; with: string }

/** Stands for what is no text: a citation, code. No typist writes it. */
export const OBJECT = '\ufffc'

/** The text of a line, as many characters long as the line; code is hidden when `hideCode` is set. */
export function lineText(content: readonly Inline[], { hideCode = false } = {}): string {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return '\n'
      if (node.type === 'citation') return OBJECT
      return hideCode && isCode(node) ? OBJECT.repeat(node.text.length) : node.text
    })
    .join('')
}

/** The line with these edits, which are in order and do not overlap. New text looks like the first it replaces. */
export function editedLine(content: Inline[], edits: readonly Edit[]): Inline[] {
  if (edits.length === 0) return content
  let at = 0
  let next = 0
  return content.flatMap((node): Inline[] => {
    const from = at
    at += node.type === 'text' ? node.text.length : 1
    const first = next
    while (next < edits.length && (edits[next]?.to ?? 0) <= at) next += 1
    if (node.type !== 'text') return [node]
    const text = editedText(node.text, from, edits.slice(first, next + 1))
    return text === '' ? [] : [textNode(text, node.marks ?? [])]
  })
}

/** The same blocks with every line of text, in lists and cells too, as `edit` gives it; code blocks stay. */
export function mapLines(blocks: Block[], edit: (content: Inline[]) => Inline[]): Block[] {
  return blocks.map((block) => mapped(block, edit) as Block)
}

type Node = { type: string; content?: readonly Node[] }

function mapped(node: Node, edit: (content: Inline[]) => Inline[]): Node {
  if (!node.content || node.type === 'codeBlock') return node
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'pullQuote')
    return { ...node, content: edit(node.content as Inline[]) }
  return { ...node, content: node.content.map((child) => mapped(child, edit)) }
}

function isCode(node: Text): boolean {
  return node.marks?.some((mark) => mark.type === 'code') ?? false
}

// The piece in which an edit begins gets its text; the pieces that it goes on in only lose theirs.
function editedText(text: string, offset: number, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const edit of edits) {
    const from = Math.max(edit.from - offset, 0)
    if (from >= text.length) break
    result += text.slice(done, from)
    if (edit.from >= offset) result += edit.with
    done = Math.min(edit.to - offset, text.length)
  }
  return result + text.slice(done)
}
