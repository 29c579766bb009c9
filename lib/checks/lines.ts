// The lines of running text in a block: a paragraph, a heading, the paragraphs of its items and cells. Code is none.
import type { Block, Inline } from '#lib/body/document.ts'

type Node = { type: string; content?: readonly Node[] }

/** Every line of a block, in the order of reading. */
export function linesIn(block: Block): (readonly Inline[])[] {
  const lines: (readonly Inline[])[] = []
  const walk = (node: Node) => {
    if (node.type === 'codeBlock') return
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'pullQuote')
      lines.push((node.content ?? []) as readonly Inline[])
    else for (const child of node.content ?? []) walk(child)
  }
  walk(block)
  return lines
}
