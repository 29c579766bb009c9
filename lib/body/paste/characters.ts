// Characters that nobody sees. Word processors write no-break spaces to indent and to begin lines, pages hide break points
// in words; direction marks matter in Arabic and Hebrew and nowhere else. What is taken out is named.
import type { Block, Inline } from '#lib/body/document.ts'
import { type Edit, editedLine, lineText, mapLines } from '#lib/body/inline-text.ts'
import type { Losses } from '#lib/body/losses.ts'

const RTL = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u
const ODD = /[\u00ad\u200b\u2060\u180e\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|[ \u00a0]*\u00a0[ \u00a0]*/g

/** The blocks without invisible characters that do nothing; direction marks stay in texts that have both directions. */
export function withoutOddCharacters(blocks: Block[], losses: Losses): Block[] {
  let isRtl = false
  mapLines(blocks, (content) => {
    isRtl ||= RTL.test(lineText(content))
    return content
  })
  return mapLines(blocks, (content) => cleanLine(content, isRtl, losses))
}

function cleanLine(content: Inline[], isRtl: boolean, losses: Losses): Inline[] {
  const text = lineText(content)
  const kept = isRtl ? balanced(text) : new Set<number>()
  const edits: Edit[] = []
  for (const { 0: found, index: from } of text.matchAll(ODD)) {
    const to = from + found.length
    if (found.includes('\u00a0')) {
      const space = spaceInstead(text, from, to)
      if (space !== found) edits.push({ from, to, with: space })
    } else if (!kept.has(from)) {
      losses.note(nameOf(found))
      edits.push({ from, to, with: '' })
    }
  }
  return editedLine(content, edits)
}

function nameOf(character: string): string {
  if (/[\u202d\u202e]/.test(character)) return 'an invisible character that turns letters around'
  if (/[\u00ad\u200b\u2060\u180e]/.test(character)) return 'an invisible place to break or join a word'
  return 'a direction mark without effect'
}

// The places of the marks that do something: all of one character, and pairs that are both there. An override makes a
// word read differently from what it is: never.
function balanced(text: string): Set<number> {
  const kept = new Set<number>()
  const embeddings: { at: number; isKept: boolean }[] = []
  const isolates: number[] = []
  for (const { 0: mark, index: at } of text.matchAll(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g)) {
    if (/[\u200e\u200f\u061c]/.test(mark)) kept.add(at)
    else if (/[\u2066-\u2068]/.test(mark)) isolates.push(at)
    else if (/[\u202a\u202b\u202d\u202e]/.test(mark)) embeddings.push({ at, isKept: mark < '\u202d' })
    else {
      const begin = mark === '\u2069' ? isolates.pop() : openEmbedding(embeddings)
      if (begin === undefined) continue
      kept.add(begin)
      kept.add(at)
    }
  }
  return kept
}

function openEmbedding(embeddings: { at: number; isKept: boolean }[]): number | undefined {
  const last = embeddings.pop()
  return last?.isKept ? last.at : undefined
}

// A figure, an opening quotation mark, a word of one letter, an initial or a short title.
const NEEDS_NEXT = /(?:[\d«]|(?:^|[\s(])(?:\p{L}|(?:\p{L}|\p{Lu}\p{Ll}{1,2})\.))$/u

// A no-break space stays between a figure and its unit, before French punctuation, after an initial; elsewhere it is one
// that a program wrote.
function spaceInstead(text: string, from: number, to: number): string {
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (before === '' || after === '' || before.endsWith('\n') || after.startsWith('\n')) return ''
  const isAlone = to - from === 1
  const matters = NEEDS_NEXT.test(before.slice(-6)) || /^[\d;:!?»%€]/.test(after)
  return isAlone && matters ? '\u00a0' : ' '
}
