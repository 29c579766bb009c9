// Slips of the keyboard: words and spaces twice, quotations that do not close, paragraphs without end.
import type { Block, Body } from '#lib/body/document.ts'
import { lineText } from '#lib/body/inline-text.ts'
import { countWords } from '#lib/body/plain-text.ts'
import { doubledWords } from '#lib/checks/doubled-words.ts'
import { when } from '#lib/checks/fields.ts'
import { linesIn } from '#lib/checks/lines.ts'
import type { Finding } from '#lib/checks.ts'
import type { ArticleContent } from '#lib/content.ts'
import { type Habits, habitsOf } from '#lib/typography/languages.ts'

const LONGEST_PARAGRAPH = 120

/** What is wrong in the lines of each block. */
export function checkWriting({ body, language }: ArticleContent): Finding[] {
  const habits = habitsOf(language)
  return body.content.flatMap((block, where) => {
    const lines = linesIn(block).map((line) => lineText(line, { hideCode: true }))
    return [
      ...checkDoubled(lines, language, where),
      ...when(
        lines.some((line) => /\S {2,}(?=\S)/.test(line)),
        { id: 'spaces-doubled', severity: 'hints', sentence: 'There are two spaces where one is enough.', where },
      ),
      ...checkLength(block, where),
      ...checkQuotes(lines, habits, body, where),
    ]
  })
}

function checkDoubled(lines: string[], language: string, where: number): Finding[] {
  const doubled = lines.flatMap((line) => doubledWords(line, language))
  return when(doubled.length > 0, {
    id: 'words-doubled',
    severity: 'hints',
    sentence: `A word stands twice: ${[...new Set(doubled)].map((words) => `“${words}”`).join(', ')}.`,
    where,
  })
}

function checkLength(block: Block, where: number): Finding[] {
  const words = block.type === 'paragraph' ? countWords({ type: 'doc', content: [block] }) : 0
  return when(words > LONGEST_PARAGRAPH, {
    id: 'paragraph-long',
    severity: 'hints',
    sentence: `A paragraph of ${words} words is a wall on a telephone; up to ${LONGEST_PARAGRAPH} read well.`,
    where,
  })
}

function checkQuotes(lines: string[], habits: Habits, body: Body, where: number): Finding[] {
  const isUnclosed = lines.some((line, at) => {
    const state = quotesIn(line, habits)
    // A quotation of several paragraphs opens in each and closes in the last.
    const next = lines[at + 1] ?? firstLine(body.content[where + 1])
    return state === 'open' ? !startsQuoted(next, habits) : state === 'astray'
  })
  return when(isUnclosed, {
    id: 'quotes-unclosed',
    severity: 'warns',
    sentence: 'A quotation is opened and not closed, or closed and not opened.',
    where,
  })
}

function firstLine(block: Block | undefined): string {
  const [line] = block ? linesIn(block) : []
  return line ? lineText(line) : ''
}

function startsQuoted(line: string, { quotes }: Habits): boolean {
  return line.startsWith(quotes[0]) || line.startsWith('"')
}

// The outer marks of the language; inner ones may be apostrophes, and those of other languages something else.
function quotesIn(line: string, { quotes: [open, close] }: Habits): 'closed' | 'open' | 'astray' {
  const straight = (line.match(/(?<!\d)"/g)?.length ?? 0) % 2 === 1
  if (open === close) return straight || line.split(open).length % 2 === 0 ? 'open' : 'closed'
  let depth = 0
  for (const character of line) {
    if (character === open) depth += 1
    else if (character === close) depth -= 1
    if (depth < 0) return 'astray'
  }
  return depth > 0 || straight ? 'open' : 'closed'
}
