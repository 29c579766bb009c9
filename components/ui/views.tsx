import Link from 'next/link'

interface ViewsChoices {
  /** What is divided: "Articles". */
  label: string
  views: { href: string; name: string; count?: number; isCurrent?: boolean }[]
}

/** Ways to look at one list: underlined words with counts. */
export function Views({ label, views }: ViewsChoices) {
  return (
    <nav className="views" aria-label={label}>
      <ul>
        {views.map(({ href, name, count, isCurrent }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent ? 'page' : undefined} prefetch={false}>
              {name}
              {count !== undefined && <span className="views-count"> {count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
