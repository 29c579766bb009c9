// How long an article is, for the desk: words, characters, minutes, and the headings as an outline.
import type { Body } from '#lib/body/document.ts'
import { countWords, plainTextOf } from '#lib/body/plain-text.ts'

// After the same texts read in 17 languages (Trauzettel-Klosinski and Dietz 2012, IReST), rounded: English 228 words a
// minute, and fewer where words are longer and say more. A language that is not here is counted as English.
const WORDS_A_MINUTE: Record<string, number> = {
  ar: 140,
  de: 180,
  es: 220,
  fi: 160,
  fr: 195,
  he: 190,
  it: 190,
  nl: 200,
  pl: 165,
  pt: 180,
  ru: 185,
  sv: 200,
  tr: 165,
}
const ENGLISH = 230

export type Counts = {
  words: number
  /** As people count them: a letter with its accents is one. White space counts, line ends do not. */
  characters: number
  /** Whole minutes, at least one; none for a text without words. */
  minutes: number
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The size of a body in its language. */
export function countsOf(body: Body, language: string): Counts {
  const words = countWords(body)
  const characters = body.content.reduce((sum, block) => sum + charactersIn(plainTextOf(block)), 0)
  return { words, characters, minutes: minutesFor(words, language) }
}

/** Reading time in whole minutes. */
export function minutesFor(words: number, language: string): number {
  const base = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const pace = Object.hasOwn(WORDS_A_MINUTE, base) ? (WORDS_A_MINUTE[base] ?? ENGLISH) : ENGLISH
  return words === 0 ? 0 : Math.max(1, Math.round(words / pace))
}

/** Characters as people count them. */
export function charactersIn(text: string): number {
  const line = text.replace(/[\n\t]/g, '')
  // Most texts have nothing that joins; taking them apart letter by letter is a hundred times slower.
  if (!/[^ -\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u202f-\u2060\u20a0-\u20bf]/.test(line)) return line.length
  let count = 0
  for (const _ of GRAPHEMES.segment(line)) count += 1
  return count
}

export type OutlineEntry = { index: number; level: 2 | 3; text: string }

/** The headings in their order, each with the index of its block. */
export function outlineOf(body: Body): OutlineEntry[] {
  return body.content.flatMap((block, index) =>
    block.type === 'heading'
      ? [{ index, level: block.attrs.level, text: plainTextOf(block).replace(/\s+/g, ' ').trim() }]
      : [],
  )
}
