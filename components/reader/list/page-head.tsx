import type { ReactNode } from 'react'

/** The one h1 of a list, and what there is to say about it. */
export function PageHead({
  title,
  standfirst,
  children,
}: {
  title: string
  standfirst?: string
  children?: ReactNode
}) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {standfirst && <p className="page-standfirst">{standfirst}</p>}
      {children}
    </header>
  )
}
