// Keeping a converted body within what a body may hold. What does not fit loses its form and stays as plain text;
// only text beyond the last character allowed is cut, and both are named.
import type { Block, Paragraph } from '#lib/body/document.ts'
import { textNode } from '#lib/body/flow.ts'
import type { Losses } from '#lib/body/losses.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'
import { addSizes, LIMITS, type Size, sizeOf } from '#lib/body/size.ts'

// One paragraph with one text is kept free for the overflow.
const ROOM: Size = { blocks: LIMITS.blocks - 1, inlines: LIMITS.inlines - 1, characters: LIMITS.characters - 1000 }

/** The same blocks, as many as fit, the others as plain text in their place. */
export function fitBlocks(blocks: Block[], losses: Losses): Block[] {
  const kept: Block[] = []
  let used: Size = { blocks: 0, inlines: 0, characters: 0 }
  let overflow: string[] | undefined
  for (const block of blocks) {
    const together = addSizes(used, sizeOf(block))
    if (!overflow && isWithin(together)) {
      kept.push(block)
      used = together
      continue
    }
    overflow ??= []
    overflow.push(plainTextOf(block))
  }
  return overflow ? [...kept, overflowing(overflow, ROOM.characters - used.characters, losses)] : kept
}

function isWithin(size: Size): boolean {
  return size.blocks <= ROOM.blocks && size.inlines <= ROOM.inlines && size.characters <= ROOM.characters
}

function overflowing(texts: string[], room: number, losses: Losses): Paragraph {
  losses.note('the form of blocks beyond what an article may hold, as plain text', texts.length)
  const text = texts.join(' ').replace(/\s+/g, ' ').trim()
  if (text.length > room) losses.note('characters beyond what an article may hold', text.length - room)
  return { type: 'paragraph', content: [textNode(text.slice(0, room).toWellFormed(), [])] }
}
