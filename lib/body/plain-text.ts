// An article body as plain text: for search, counting words, excerpts, and wherever no markup can go.
import type { Block, Body, Inline, ListItem, TableRow } from '#lib/body/document.ts'

// Silent reading of English non-fiction: 238 words a minute, the mean of 190 studies (Brysbaert 2019, "How many words do
// we read per minute?", Journal of Memory and Language 109). Other languages differ by less than their readers do.
const WORDS_A_MINUTE = 238

/** Paragraphs separated by empty lines; captions, list items and table cells are in it. */
export function plainText(body: Body): string {
  return body.content
    .map(plainTextOf)
    .filter((text) => text !== '')
    .join('\n\n')
}

export function countWords(body: Body): number {
  let words = 0
  for (const block of body.content) words += wordsIn(plainTextOf(block))
  return words
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

/** The beginning of a text, ending at a word with "…" when there is more: never inside a letter and its accents. */
export function excerpt(text: string, characters: number): string {
  const line = text.slice(0, longest(characters)).replace(/\s+/g, ' ').trim()
  if (line.length <= characters || countGraphemes(line, characters + 1) <= characters) return line
  let kept = ''
  let room = characters - 1
  for (const { segment } of WORDS.segment(line)) {
    room -= countGraphemes(segment, room + 1)
    if (room < 0) break
    kept += segment
  }
  const whole = kept.replace(/[\s\p{Ps}\p{Pi}\p{Pd},;:،؛、，；：]{1,20}$/u, '')
  return `${whole === '' ? firstGraphemes(line, characters - 1) : whole}…`
}

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

// Scripts that are written without spaces need a dictionary to find their words; for the others it is many times slower.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu

function wordsIn(text: string): number {
  let words = 0
  const spaced = text.replace(UNSPACED, (run) => {
    for (const { isWordLike } of WORDS.segment(run)) if (isWordLike) words += 1
    return ' '
  })
  for (const word of spaced.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) words += 1
  return words
}

// More code units than this many characters of any script need; the rest of a long text is not looked at.
function longest(characters: number): number {
  return characters * 20 + 200
}

function countGraphemes(text: string, most: number): number {
  let count = 0
  for (const _ of GRAPHEMES.segment(text)) if (++count >= most) break
  return count
}

function firstGraphemes(text: string, characters: number): string {
  let kept = ''
  let room = characters
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (room-- <= 0) break
    kept += segment
  }
  return kept
}

/** One block as plain text, its parts on lines of their own. */
export function plainTextOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return inlineText(block.content)
    case 'blockquote':
      return lines(...block.content.map(plainTextOf), block.attrs.attribution)
    case 'pullQuote':
      return lines(inlineText(block.content), block.attrs.attribution)
    case 'bulletList':
    case 'orderedList':
      return lines(...block.content.map(itemText))
    case 'picture':
    case 'gallery':
      return lines(...(block.type === 'gallery' ? block.content.map(plainTextOf) : []), block.attrs.caption)
    case 'table':
      return lines(block.attrs.caption, block.attrs.unit, ...block.content.map(rowText))
    case 'embed':
      return lines(block.attrs.title)
    case 'factBox':
      return lines(block.attrs.title, ...block.content.map(plainTextOf))
    case 'horizontalRule':
    case 'update':
      return ''
  }
}

function itemText(item: ListItem): string {
  return lines(...item.content.map(plainTextOf))
}

function rowText(row: TableRow): string {
  return row.content.map((cell) => cell.content.map(plainTextOf).join(' ')).join('\t')
}

function inlineText(content: readonly Inline[]): string {
  return content.map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : '')).join('')
}

function lines(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n')
}
