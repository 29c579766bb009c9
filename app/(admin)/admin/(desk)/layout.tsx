import type { ReactNode } from 'react'
import { currentAsker } from '#auth/session.ts'
import { DeskFrame } from '#components/admin/frame/desk-frame.tsx'
import { getSite } from '#db/public/site.ts'
import { signOut } from '../(door)/sign-in/actions.ts'
import { commandsFor, placesFor } from './places.ts'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page itself sends a stranger to the sign-in page (admit); a frame would only tell what there is.
  if (!asker) return children
  const { person } = asker
  return (
    <DeskFrame
      site={await getSite()}
      person={{ id: person.id, name: person.name, role: person.role }}
      places={placesFor(person.role)}
      commands={commandsFor(person.role)}
      signOut={signOut}
    >
      {children}
    </DeskFrame>
  )
}
