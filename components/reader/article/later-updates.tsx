import { Blocks } from '#components/reader/body/blocks.tsx'
import type { BodyContext } from '#components/reader/body/context.ts'
import { UpdateNote } from '#components/reader/body/update-note.tsx'
import type { Article } from '#lib/article.ts'

/** The updates that have no place in the text, newest first: all of them, in a live article. */
export function LaterUpdates({ article, context }: { article: Article; context: BodyContext }) {
  const placed = new Set(article.body.content.map((block) => (block.type === 'update' ? block.attrs.id : '')))
  const later = article.updates.filter(({ id }) => !placed.has(id)).sort((a, b) => b.at - a.at)
  return later.map((update) => (
    <UpdateNote key={update.id} update={update} context={context}>
      <Blocks blocks={update.body.content} context={context} under={`${update.id}-`} />
    </UpdateNote>
  ))
}
