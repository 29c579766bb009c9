// Running text as the words, spaces and signs that are compared, and back. A citation or a line break is one token.
import type { Citation, HardBreak, Inline, Mark, Text } from '#lib/body/document.ts'
import { isSame } from '#lib/compare/equality.ts'

export type Token = {
  /** Tokens with the same key read the same; their marks may differ. */
  key: string
  node: Text | HardBreak | Citation
  isWord: boolean
}

// Numbers stay whole (1,500; 18:30), and so do hyphenated words and those with an apostrophe; so do emoji of several parts.
const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`[\p{L}\p{N}\p{M}_]+(?:['’.,:‐-][\p{L}\p{N}\p{M}_]+)*`,
    String.raw`\p{RI}\p{RI}`,
    String.raw`\p{Extended_Pictographic}(?:[\ufe0f\p{EMod}]|\u200d\p{Extended_Pictographic})*`,
    String.raw`[^]\p{M}*`,
  ].join('|'),
  'gu',
)
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

/** The words, spaces and signs of a text, in order; joined again they are the text. */
export function splitWords(text: string): string[] {
  const parts = text.match(TOKEN) ?? []
  // Scripts without spaces need a dictionary, which is many times slower.
  if (!UNSPACED.test(text)) return parts
  return parts.flatMap((part) =>
    UNSPACED.test(part) ? [...WORDS.segment(part)].map(({ segment }) => segment) : [part],
  )
}

export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The tokens of running text, each with the marks it has. */
export function tokensOf(content: readonly Inline[]): Token[] {
  return joined(content).flatMap((node): Token[] => {
    if (node.type === 'hardBreak') return [{ key: '\0break', node, isWord: false }]
    if (node.type === 'citation') return [{ key: `\0citation ${node.attrs.id}`, node, isWord: false }]
    return splitWords(node.text).map((text) => ({ key: text, node: textOf(text, node.marks), isWord: isWord(text) }))
  })
}

/** Running text again: neighbours with the same marks are one piece. */
export function inlinesFrom(tokens: readonly Token[]): Inline[] {
  return joined(tokens.map((token) => token.node))
}

export function marksOf(token: Token): readonly Mark[] {
  return (token.node.type === 'text' && token.node.marks) || []
}

export function withMarks(token: Token, marks: Mark[]): Token {
  return token.node.type === 'text' ? { ...token, node: textOf(token.node.text, marks) } : token
}

function textOf(text: string, marks: Mark[] | undefined): Text {
  return marks && marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}

function joined(content: readonly Inline[]): Inline[] {
  const whole: { node: Inline; texts: string[] }[] = []
  for (const node of content) {
    const last = whole.at(-1)
    if (node.type !== 'text') whole.push({ node, texts: [] })
    else if (last?.node.type === 'text' && isSame(last.node.marks ?? [], node.marks ?? [])) last.texts.push(node.text)
    else whole.push({ node, texts: [node.text] })
  }
  return whole.map(({ node, texts }) => (node.type === 'text' ? textOf(texts.join(''), node.marks) : node))
}
