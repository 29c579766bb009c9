import Link from 'next/link'
import type { ReactNode } from 'react'

interface PageHeaderWords {
  title: string
  /** Beside the title, quieter: a date, a count. */
  detail?: ReactNode
  /** The list that this page was opened from. */
  back?: { href: string; name: string }
  /** What can be done here; one of them primary. */
  children?: ReactNode
}

export function PageHeader({ title, detail, back, children }: PageHeaderWords) {
  return (
    <header className="page-header">
      {back && (
        <Link className="page-header-back" href={back.href} prefetch={false}>
          {back.name}
        </Link>
      )}
      <h1 className="page-header-title" dir="auto">
        {title}
      </h1>
      {detail && <p className="page-header-detail">{detail}</p>}
      {children && <div className="page-header-actions">{children}</div>}
    </header>
  )
}
