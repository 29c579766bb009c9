import type { ReactNode } from 'react'

interface EmptyStateWords {
  /** One sentence: "Nothing is waiting for legal." */
  title: string
  /** One line of help. */
  help?: ReactNode
  /** One button. */
  children?: ReactNode
}

export function EmptyState({ title, help, children }: EmptyStateWords) {
  return (
    <section className="empty">
      <h2 className="empty-title">{title}</h2>
      {help && <p className="empty-help">{help}</p>}
      {children}
    </section>
  )
}
