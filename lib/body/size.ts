// How large a body may be. Measured without recursion before anything else reads it, so that a document nested a
// million deep is refused instead of overflowing the stack.

export const LIMITS = { depth: 12, blocks: 5_000, inlines: 100_000, characters: 2_000_000 } as const

type Path = readonly PropertyKey[]

/** Why a document is no article body, and where in it. */
export class BodyError extends Error {
  readonly path: Path
  readonly reason: string

  constructor(path: Path, reason: string) {
    super(`The article body is not valid at ${writtenOut(path)}: ${reason}`)
    this.name = 'BodyError'
    this.path = path
    this.reason = reason
  }
}

const INLINE: ReadonlySet<unknown> = new Set(['text', 'hardBreak', 'citation'])

export type Size = { blocks: number; inlines: number; characters: number }

/** How much a node and everything in it counts. Throws a BodyError when it is nested too deeply. */
export function sizeOf(input: unknown): Size {
  const size: Size = { blocks: 0, inlines: 0, characters: 0 }
  const waiting: { node: unknown; path: Path; depth: number }[] = [{ node: input, path: [], depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path, depth } = next
    if (!isRecord(node)) continue
    if (depth > LIMITS.depth) throw new BodyError(path, `it is nested more than ${LIMITS.depth} levels deep`)
    if (INLINE.has(node.type)) size.inlines += 1
    else size.blocks += 1
    size.characters += charactersOf(node)
    if (!Array.isArray(node.content)) continue
    for (const [index, child] of node.content.entries())
      waiting.push({ node: child, path: [...path, 'content', index], depth: depth + 1 })
  }
  return size
}

/** Throws a BodyError when the document is nested too deeply, has too many parts or too many words. */
export function checkSize(input: unknown): void {
  const size = sizeOf(input)
  // The document itself is no block of its own.
  if (size.blocks - 1 > LIMITS.blocks) throw new BodyError([], `it has more than ${LIMITS.blocks} blocks`)
  if (size.inlines > LIMITS.inlines) throw new BodyError([], `it has more than ${LIMITS.inlines} pieces of text`)
  if (size.characters > LIMITS.characters) throw new BodyError([], `it has more than ${LIMITS.characters} characters`)
}

export function addSizes(one: Size, other: Size): Size {
  return {
    blocks: one.blocks + other.blocks,
    inlines: one.inlines + other.inlines,
    characters: one.characters + other.characters,
  }
}

function charactersOf(node: Record<string, unknown>): number {
  let characters = typeof node.text === 'string' ? node.text.length : 0
  if (isRecord(node.attrs)) characters += stringsIn(node.attrs)
  if (Array.isArray(node.marks))
    for (const mark of node.marks) if (isRecord(mark?.attrs)) characters += stringsIn(mark.attrs)
  return characters
}

function stringsIn(attrs: Record<string, unknown>): number {
  return Object.values(attrs).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function writtenOut(path: Path): string {
  if (path.length === 0) return 'its root'
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1)
}
