// Where an article cites its sources.
import type { Body, Citation } from './document.ts'

interface Node {
  type: string
  content?: readonly Node[]
}

/** The first citation of each source, in the order of reading: what the list of sources leads back to. */
export function firstCitations(bodies: Body[]): ReadonlySet<Citation> {
  const found = new Map<string, Citation>()
  const walk = (node: Node) => {
    if (isCitation(node)) {
      if (!found.has(node.attrs.id)) found.set(node.attrs.id, node)
    } else for (const child of node.content ?? []) walk(child)
  }
  for (const body of bodies) walk(body)
  return new Set(found.values())
}

const isCitation = (node: Node): node is Citation => node.type === 'citation'
