// How much of one part of a body is in another: what makes an edited paragraph the same paragraph.
import { keyOf } from '#lib/compare/equality.ts'
import { type BodyNode, wordCounts } from '#lib/compare/nodes.ts'

/** A part as it is compared, read once. */
export type Reading = {
  key: string
  type: string
  words: ReadonlyMap<string, number>
  /** How many words; none in a rule or an empty paragraph, which are like any other. */
  size: number
}

/** From here on two parts are the same one, edited. Half of a paragraph that was split is 0.67 of it. */
export const ALIKE = 0.4
/** What has also moved must be more alike, or a common phrase would make a move. */
export const ALIKE_ELSEWHERE = 0.6

const PROSE: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'pullQuote',
  'blockquote',
  'bulletList',
  'orderedList',
  'factBox',
  'codeBlock',
])
const CELLS: ReadonlySet<string> = new Set(['tableHeader', 'tableCell'])

export function readingOf(node: BodyNode): Reading {
  const words = wordCounts(node)
  let size = 0
  for (const times of words.values()) size += times
  return { key: keyOf(node), type: node.type, words, size }
}

/** From 0 to 1: the share of the words of both that they have in common (Dice), and whether they are the same kind of part. */
export function likeness(one: Reading, other: Reading): number {
  if (one.key === other.key) return 1
  const kinship = kinshipOf(one.type, other.type)
  const most = (2 * Math.min(one.size, other.size)) / (one.size + other.size || 1)
  if (kinship * most < ALIKE) return 0
  const [fewer, more] = one.words.size < other.words.size ? [one, other] : [other, one]
  let common = 0
  for (const [word, times] of fewer.words) common += Math.min(times, more.words.get(word) ?? 0)
  return (kinship * 2 * common) / (one.size + other.size)
}

function kinshipOf(one: string, other: string): number {
  if (one === other) return 1
  const isKin = (PROSE.has(one) && PROSE.has(other)) || (CELLS.has(one) && CELLS.has(other))
  return isKin ? 0.9 : 0
}
