import type { ReactNode } from 'react'
import type { Site } from '#lib/article.ts'

/** Masthead, main and footer: every reader's page stands in one. */
export function Frame({ site, children }: { site: Site; now: number; current?: string; children: ReactNode }) {
  return (
    <>
      <header>{site.name}</header>
      <main id="main">{children}</main>
      <footer>{site.publisher}</footer>
    </>
  )
}
