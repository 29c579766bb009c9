import { type ReactNode, useId } from 'react'

interface PagePartWords {
  title: string
  hint?: ReactNode
  children: ReactNode
}

/** One subject of a page: its name and what it means at the start, the thing itself beside it. */
export function PagePart({ title, hint, children }: PagePartWords) {
  const id = useId()
  return (
    <section className="page-part" aria-labelledby={id}>
      <div className="page-part-words">
        <h2 className="page-part-title" id={id}>
          {title}
        </h2>
        {hint && <div className="page-part-hint">{hint}</div>}
      </div>
      <div className="page-part-body">{children}</div>
    </section>
  )
}
