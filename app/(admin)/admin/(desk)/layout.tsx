import type { ReactNode } from 'react'
import { currentAsker } from '#auth/session.ts'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page itself sends a stranger to the sign-in page (admit); a frame would only tell what there is.
  if (!asker) return children
  return <main>{children}</main>
}
