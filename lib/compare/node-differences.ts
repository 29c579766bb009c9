// Differences of a body, part by part: what stayed, was edited, moved, added or removed, and within a part the same again.
import { align } from '#lib/compare/alignment.ts'
import { isSame } from '#lib/compare/equality.ts'
import { readingOf } from '#lib/compare/likeness.ts'
import { attributesOf, type BodyNode, childrenOf, inlinesIn, isTextNode, WORDED } from '#lib/compare/nodes.ts'
import { compareInlines, compareTexts, type InlinePiece, type TextPiece } from '#lib/compare/word-differences.ts'

/** `from` and `to` are positions in the old and the new list of parts. */
export type NodeDifference<N extends BodyNode = BodyNode> =
  | { change: 'same' | 'moved'; node: N; from: number; to: number }
  | { change: 'added'; node: N; to: number }
  | { change: 'removed'; node: N; from: number }
  | ({ change: 'changed'; was: N; is: N; from: number; to: number; isMoved: boolean } & Inside)

/** What is different inside a part. All three are empty when the part became one of another kind, such as a list. */
export type Inside = {
  attributes: AttributeDifference[]
  /** The whole running text, of a paragraph and the like. */
  words: InlinePiece[]
  /** All parts in it: list items, table rows, cells, pictures of a gallery. */
  parts: NodeDifference[]
}

/** `words` are there for what was written: caption, alternative text, credit, title, attribution, unit. */
export type AttributeDifference = {
  name: string
  was: string | number | null
  is: string | number | null
  words: TextPiece[]
}

/** Every part of both versions once, in the order of the new one; what was removed stands where it was. */
export function compareNodes<N extends BodyNode>(was: readonly N[], is: readonly N[]): NodeDifference<N>[] {
  const pairs = align(was.map(readingOf), is.map(readingOf))
  const pairOf = new Map(pairs.map((pair) => [pair.is, pair]))
  const remaining = new Set(pairs.map((pair) => pair.was))
  const differences: NodeDifference<N>[] = []
  let from = 0
  const removeUntil = (end: number) => {
    for (; from < end; from += 1)
      if (!remaining.has(from)) differences.push({ change: 'removed', node: was[from] as N, from })
  }
  for (const [to, node] of is.entries()) {
    const pair = pairOf.get(to)
    if (pair && !pair.isMoved) removeUntil(pair.was)
    if (!pair) differences.push({ change: 'added', node, to })
    else differences.push(compared(was[pair.was] as N, node, { from: pair.was, to, isMoved: pair.isMoved }))
  }
  removeUntil(was.length)
  return differences
}

type Place = { from: number; to: number; isMoved: boolean }

function compared<N extends BodyNode>(was: N, is: N, { from, to, isMoved }: Place): NodeDifference<N> {
  if (isSame(was, is)) return { change: isMoved ? 'moved' : 'same', node: is, from, to }
  return { change: 'changed', was, is, from, to, isMoved, ...compareInside(was, is) }
}

function compareInside(was: BodyNode, is: BodyNode): Inside {
  const isText = isTextNode(was) && isTextNode(is)
  const isSameKind = was.type === is.type || isText
  return {
    attributes: isSameKind ? compareAttributes(was, is) : [],
    words: isText ? compareInlines(inlinesIn(was), inlinesIn(is)) : [],
    parts: was.type === is.type && !isText ? compareParts(childrenOf(was), childrenOf(is), is.type) : [],
  }
}

/** Cells of a row are compared in their columns while there are as many of them. */
function compareParts(was: readonly BodyNode[], is: readonly BodyNode[], type: string): NodeDifference[] {
  if (type !== 'tableRow' || was.length !== is.length) return compareNodes(was, is)
  return is.map((cell, at) => compared(was[at] as BodyNode, cell, { from: at, to: at, isMoved: false }))
}

function compareAttributes(was: BodyNode, is: BodyNode): AttributeDifference[] {
  const [before, after] = [attributesOf(was), attributesOf(is)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => (before[name] ?? null) !== (after[name] ?? null))
    .map((name) => compareAttribute(name, before[name] ?? null, after[name] ?? null))
}

/** One attribute of a part, or of the lead picture. */
export function compareAttribute(
  name: string,
  was: string | number | null,
  is: string | number | null,
): AttributeDifference {
  return { name, was, is, words: WORDED.has(name) ? compareTexts(String(was ?? ''), String(is ?? '')) : [] }
}
