import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { icons } from '#components/reader/frame/icons.ts'
import { SectionColours } from '#components/ui/section-colours.tsx'
import { getSite } from '#db/public/site.ts'
import { env } from '#env.ts'
import './desk.css'

// Who asks and what is there is read for every request: nothing of the desk is made ahead.
export const dynamic = 'force-dynamic'

export const metadata = {
  metadataBase: new URL(env.siteUrl),
  icons,
  title: { default: 'Desk', template: '%s – Desk' },
  robots: { index: false, follow: false },
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const site = await getSite()
  const nonce = (await headers()).get('x-press-nonce') ?? undefined
  return (
    // The desk speaks English, whatever language the paper is in.
    <html lang="en" dir="ltr">
      <head>
        {/* Where React Aria finds the nonce for the two small sheets that it adds: touch and scrolling. */}
        <meta {...{ property: 'csp-nonce' }} nonce={nonce} />
        <SectionColours site={site} nonce={nonce} />
      </head>
      <body className="desk">{children}</body>
    </html>
  )
}
