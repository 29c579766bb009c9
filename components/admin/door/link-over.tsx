import { PageHeader } from '#components/ui/page-header.tsx'

/** Where a one-time link leads when it does not work any more, or never did. `help`: what to do. */
export function LinkOver({ help }: { help: string }) {
  return (
    <>
      <PageHeader title="This link does not work" />
      <p>A link works once and for a limited time. It may have been used already, be too old, or be cut off.</p>
      <p>{help}</p>
    </>
  )
}
