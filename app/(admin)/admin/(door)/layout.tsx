import type { ReactNode } from 'react'
import { DoorFrame } from '#components/admin/frame/door-frame.tsx'
import { getSite } from '#db/public/site.ts'

export default async function DoorLayout({ children }: { children: ReactNode }) {
  return <DoorFrame site={await getSite()}>{children}</DoorFrame>
}
