// Which pictures a body shows.
import type { Block, Body } from './document.ts'

/** Ids in the order of the body; one used twice is there twice. */
export function pictureIdsOf(body: Body): string[] {
  const ofBlock = (block: Block): string[] => {
    if (block.type === 'picture') return [block.attrs.pictureId]
    if (block.type === 'gallery') return block.content.map((picture) => picture.attrs.pictureId)
    return []
  }
  return body.content.flatMap(ofBlock)
}
