import type { ReactNode } from 'react'

export function DefinitionList({ entries }: { entries: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="definitions">
      {entries.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
