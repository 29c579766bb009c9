// Plain text to blocks. An empty line ends a paragraph; short lines are verse and keep their ends; lines that a mail program
// broke at its margin are joined; "- " and "1. " make lists. Other signs, Markdown's too, are only text.
import type { Block, Inline, Paragraph } from '#lib/body/document.ts'
import { textNode } from '#lib/body/flow.ts'
import type { Losses } from '#lib/body/losses.ts'
import { isListLine, listsFromLines } from '#lib/body/paste/text-lists.ts'
import { cleanText } from '#lib/body/text.ts'

/** The blocks that a plain text says. */
export function blocksFromText(text: string, losses: Losses): Block[] {
  const clean = cleanText(text)
  // Between fences of Markdown every line is as it is.
  const hasFences = /^\s*(?:```|~~~)/m.test(clean)
  const blocks = clean
    .split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => (hasFences ? [verse(lines)] : blocksFromLines(lines, losses)))
  return joinedLists(blocks)
}

// Items with empty lines between them are one list.
function joinedLists(blocks: Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    const isNext = last?.type === 'orderedList' && block.type === 'orderedList' && follows(last, block)
    if (isNext || (last?.type === 'bulletList' && block.type === 'bulletList')) last.content.push(...block.content)
    else result.push(block)
  }
  return result
}

type Ordered = Extract<Block, { type: 'orderedList' }>
const follows = (last: Ordered, next: Ordered) => next.attrs.start === last.attrs.start + last.content.length

function blocksFromLines(lines: string[], losses: Losses): Block[] {
  const first = lines.findIndex((_, at) => isListLine(lines, at))
  if (first === -1) return prose(lines, losses)
  const before = lines.slice(0, first)
  return [...(before.length > 0 ? prose(before, losses) : []), ...listsFromLines(lines.slice(first))]
}

const LONG = 90

function prose(lines: string[], losses: Losses): Block[] {
  if (isWrapped(lines)) {
    losses.note('line ends at the margin of a mail, as spaces', lines.length - 1)
    return [{ type: 'paragraph', content: inline(lines.map((line) => line.trim()).join(' ')) }]
  }
  if (lines.some((line) => line.trim().length > LONG)) return lines.map((line) => verse([line]))
  return [verse(lines)]
}

// Every line but the last is as full as it could be: the first word of the next would not have fitted.
function isWrapped(lines: string[]): boolean {
  if (lines.length < 3) return false
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (width < 60 || width > 80) return false
  return lines.slice(0, -1).every((line, at) => {
    const next = lines[at + 1]?.trimStart().split(/\s/, 1)[0] ?? ''
    return line.trimEnd().length + 1 + next.length > width
  })
}

function verse(lines: string[]): Paragraph {
  const content = lines.flatMap((line, at): Inline[] => {
    const words = inline(line.trim())
    return at === 0 ? words : [{ type: 'hardBreak' }, ...words]
  })
  return { type: 'paragraph', content }
}

function inline(line: string): Inline[] {
  const text = line.replace(/[ \t]+/g, ' ')
  return text === '' ? [] : [textNode(text, [])]
}
