import type { ReactNode } from 'react'
import { icons } from '#components/reader/frame/icons.ts'
import { SkipLink } from '#components/reader/frame/skip-link.tsx'
import { SectionColours } from '#components/ui/section-colours.tsx'
import { getSite } from '#db/public/site.ts'
import { env } from '#env.ts'
import './reader.css'

// Database reads are not seen by Next: without this the front page is frozen at build.
export const dynamic = 'force-dynamic'

export const metadata = { metadataBase: new URL(env.siteUrl), icons }

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const site = await getSite()
  return (
    <html lang={site.language} dir={site.direction}>
      <head>
        <SectionColours site={site} />
      </head>
      <body>
        <SkipLink site={site} />
        {children}
      </body>
    </html>
  )
}
