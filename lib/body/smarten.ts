// The typography of an article's text: every line of its body, code left alone, quotation marks read across bold and links.
import type { Block, Inline } from '#lib/body/document.ts'
import { editedLine, lineText, mapLines } from '#lib/body/inline-text.ts'
import { habitsOf } from '#lib/typography/languages.ts'
import { PASSES } from '#lib/typography.ts'

/** The blocks with the marks, dashes and spaces of their language. */
export function smartenBlocks(blocks: Block[], language: string): Block[] {
  return mapLines(blocks, (content) => smartenLine(content, language))
}

/** One line of running text. Addresses of links and words marked as code stay as they are. */
export function smartenLine(content: Inline[], language: string): Inline[] {
  const habits = habitsOf(language)
  return PASSES.reduce((line, pass) => editedLine(line, pass(lineText(line, { hideCode: true }), habits)), content)
}
