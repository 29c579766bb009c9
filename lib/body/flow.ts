// Running text on its way to becoming blocks: collapses white space as a browser does, joins pieces that look alike,
// ends a paragraph at a block or at an empty line, and never makes an empty one.
import type { Block, Inline, Mark, Text } from '#lib/body/document.ts'
import { cleanText } from '#lib/body/text.ts'

export class Flow {
  readonly #blocks: Block[] = []
  #line: Inline[] = []
  /** The look of the white space that waits for the next word. */
  #space: readonly Mark[] | undefined
  #breaks = 0

  text(raw: string, marks: readonly Mark[]): void {
    const text = cleanText(raw).replace(/[ \t\n\f]+/g, ' ')
    const words = text.startsWith(' ') ? text.slice(1) : text
    if (text.startsWith(' ')) this.#space ??= marks
    if (words === '') return
    const endsInSpace = words.endsWith(' ')
    this.#append(endsInSpace ? words.slice(0, -1) : words, marks)
    this.#space = endsInSpace ? marks : undefined
  }

  /** One break is a new line, two are a new paragraph. */
  lineBreak(): void {
    this.#breaks += 1
    this.#space = undefined
  }

  cite(id: string): void {
    this.#line.push({ type: 'citation', attrs: { id } })
  }

  block(block: Block): void {
    this.endParagraph()
    this.#blocks.push(block)
  }

  endParagraph(): void {
    const content = trimmed(this.#line)
    if (content.length > 0) this.#blocks.push({ type: 'paragraph', content })
    this.#line = []
    this.#space = undefined
    this.#breaks = 0
  }

  /** The last block, if no text has been begun since. */
  get last(): Block | undefined {
    return this.#line.length === 0 ? this.#blocks.at(-1) : undefined
  }

  finish(): Block[] {
    this.endParagraph()
    return this.#blocks
  }

  #append(words: string, marks: readonly Mark[]): void {
    if (this.#breaks > 1) this.endParagraph()
    else if (this.#breaks === 1 && this.#line.length > 0) this.#line.push({ type: 'hardBreak' })
    else if (this.#space && this.#line.length > 0) this.#join(' ', this.#lookOfSpace(this.#space, marks))
    this.#breaks = 0
    this.#join(words, marks)
  }

  // The space between two looks belongs to the plainer one: an underlined space is ugly.
  #lookOfSpace(own: readonly Mark[], next: readonly Mark[]): readonly Mark[] {
    const last = this.#line.at(-1)
    const looks = [own, next, last?.type === 'text' ? (last.marks ?? []) : next]
    return looks.reduce((plainest, look) => (look.length < plainest.length ? look : plainest))
  }

  #join(words: string, marks: readonly Mark[]): void {
    const last = this.#line.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += words
    else this.#line.push(textNode(words, marks))
  }
}

export function textNode(text: string, marks: readonly Mark[]): Text {
  return marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  if (some === others) return true
  return some.length === others.length && some.every((mark, at) => sameMark(mark, others[at]))
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type !== other?.type) return false
  return one.type !== 'link' || (other.type === 'link' && one.attrs.href === other.attrs.href)
}

// Without the spaces and breaks at either end; nothing when only those were there.
function trimmed(line: Inline[]): Inline[] {
  let from = 0
  let to = line.length
  while (from < to && isBlank(line[from])) from += 1
  while (to > from && isBlank(line[to - 1])) to -= 1
  const content = line.slice(from, to)
  const first = content[0]
  const last = content.at(-1)
  if (first?.type === 'text') first.text = first.text.trimStart()
  if (last?.type === 'text') last.text = last.text.trimEnd()
  return content
}

function isBlank(node: Inline | undefined): boolean {
  return node?.type === 'hardBreak' || (node?.type === 'text' && node.text.trim() === '')
}
