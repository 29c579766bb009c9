import type { BodyContext } from '#components/reader/body/context.ts'
import { Prose } from '#components/reader/body/prose.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { FactBox as FactBoxBlock } from '#lib/body/document.ts'

export function FactBox({ block, context, id }: { block: FactBoxBlock; context: BodyContext; id: string }) {
  return (
    <section className="facts" aria-labelledby={id}>
      <h2 id={id}>{block.attrs.title || wordsFor(context.site.language).inBrief}</h2>
      {block.content.map((part, at) => (
        <Prose key={at} block={part} context={context} />
      ))}
    </section>
  )
}
