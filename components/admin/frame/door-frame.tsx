import type { ReactNode } from 'react'
import { Toasts } from '#components/ui/overlay/toasts.client.tsx'

/** Before the desk: one column with the paper's name, and nothing else. */
export function DoorFrame({ site, children }: { site: { name: string }; children: ReactNode }) {
  return (
    <div className="door">
      <header className="door-head">
        <a className="desk-name" href="/">
          <bdi>{site.name}</bdi>
        </a>
      </header>
      <main className="door-work" id="main">
        {children}
      </main>
      <Toasts />
    </div>
  )
}
