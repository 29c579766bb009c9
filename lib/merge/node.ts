// Merging one part of a body that both sides may have edited: its kind, its attributes and what is in it.
import { isSame } from '#lib/compare/equality.ts'
import { attributesOf, type BodyNode, childrenOf, isTextNode, type TextNode } from '#lib/compare/nodes.ts'
import { mergeInlines } from '#lib/merge/inlines.ts'
import { mergeNodes } from '#lib/merge/nodes.ts'
import { mergeAttributes, threeWay } from '#lib/merge/three-way.ts'

/** The part with the changes of both sides, or undefined when a person has to choose. */
export function mergeNode<N extends BodyNode>(base: N, mine: N, theirs: N): N | undefined {
  const whole = threeWay(base, mine, theirs)
  if (whole) return whole.value
  if (isTextNode(base) && isTextNode(mine) && isTextNode(theirs)) return mergeText(base, mine, theirs) as N | undefined
  if (base.type !== mine.type || base.type !== theirs.type) return undefined
  const attrs = mergeAttributes(attributesOf(base), attributesOf(mine), attributesOf(theirs))
  const content = mergeParts(base, mine, theirs)
  if (!attrs || !content) return undefined
  return { ...mine, ...('attrs' in mine && { attrs }), ...('content' in mine && { content }) }
}

/** One side can make a heading of a paragraph while the other corrects its words. Code has no marks and stays code. */
function mergeText(base: TextNode, mine: TextNode, theirs: TextNode): TextNode | undefined {
  const nodes = [base, mine, theirs]
  if (nodes.some((node) => node.type === 'codeBlock') && nodes.some((node) => node.type !== 'codeBlock'))
    return undefined
  const isOneKind = base.type === mine.type && base.type === theirs.type
  const form = isOneKind ? mergeForms(base, mine, theirs) : threeWay(formOf(base), formOf(mine), formOf(theirs))?.value
  const content = form && mergeInlines(base.content, mine.content, theirs.content)
  return content && ({ ...form, content } as TextNode)
}

function formOf({ content: _, ...form }: TextNode): Omit<TextNode, 'content'> {
  return form
}

function mergeForms(base: TextNode, mine: TextNode, theirs: TextNode): Omit<TextNode, 'content'> | undefined {
  const attrs = mergeAttributes(attributesOf(base), attributesOf(mine), attributesOf(theirs))
  return attrs && { ...formOf(mine), ...('attrs' in mine && { attrs }) }
}

/** What is in a list, table, quotation or the like; undefined also when what is left could not stand there. */
function mergeParts(base: BodyNode, mine: BodyNode, theirs: BodyNode): BodyNode[] | undefined {
  const lists = { base: childrenOf(base), mine: childrenOf(mine), theirs: childrenOf(theirs) }
  const whole = threeWay(lists.base, lists.mine, lists.theirs)
  if (whole) return [...whole.value]
  if (base.type === 'tableRow') return mergeColumns(lists.base, lists.mine, lists.theirs)
  if (base.type === 'table' && !isSameGrid([base, mine, theirs])) return undefined
  const { nodes, clashes } = mergeNodes(lists)
  const isWhole = nodes.length > 0 && (base.type !== 'listItem' || nodes[0]?.type === 'paragraph')
  return isWhole && clashes.length === 0 ? nodes : undefined
}

function mergeColumns(base: readonly BodyNode[], mine: readonly BodyNode[], theirs: readonly BodyNode[]) {
  const cells: BodyNode[] = []
  for (const [at, cell] of base.entries()) {
    const [left, right] = [mine[at], theirs[at]]
    const merged = left && right && mergeNode(cell, left, right)
    if (!merged) return undefined
    cells.push(merged)
  }
  return mine.length === base.length && theirs.length === base.length ? cells : undefined
}

/** Rows can only be mixed when all have the same columns and no cell spans another. */
function isSameGrid(tables: readonly BodyNode[]): boolean {
  const rows = tables.flatMap(childrenOf).map(childrenOf)
  const isPlain = (cell: BodyNode) => {
    const { colspan, rowspan } = attributesOf(cell)
    return isSame([colspan, rowspan], [1, 1])
  }
  return rows.every((cells) => cells.length === rows[0]?.length && cells.every(isPlain))
}
