import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Command } from '#components/admin/shortcuts/command.ts'
import { FindButton } from '#components/admin/shortcuts/find-button.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'
import { DeskBrowser } from './desk-browser.client.tsx'
import { FootBar } from './foot-bar.client.tsx'
import { PersonMenu } from './person-menu.tsx'
import type { Place } from './place.ts'
import { Places } from './places.client.tsx'

interface DeskFrameParts {
  site: { name: string }
  person: { id: string; name: string; role: string }
  places: Place[]
  signOut: FormAction
  /** What the palette offers besides the places. */
  commands?: Command[]
  children: ReactNode
}

/** What stands round every page of the desk: rail, work, foot bar. On a phone the rail opens from a bar at the top. */
export function DeskFrame({ site, person, places, signOut, commands = [], children }: DeskFrameParts) {
  const home = (
    <Link className="desk-name" href="/admin" prefetch={false}>
      <bdi>{site.name}</bdi>
    </Link>
  )
  return (
    <DeskBrowser places={places} commands={commands}>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="desk-bar">
        {home}
        <FindButton isShort />
        <button className="button desk-bar-menu" type="button" popoverTarget="rail">
          Menu
        </button>
      </header>
      <nav className="rail" id="rail" popover="auto" aria-label="Desk">
        <div className="rail-head">
          {home}
          <button className="button rail-close" type="button" popoverTarget="rail" popoverTargetAction="hide">
            Close
          </button>
        </div>
        <FindButton />
        <Places places={places} />
        <PersonMenu person={person} signOut={signOut} />
      </nav>
      <main className="work" id="main" tabIndex={-1}>
        {children}
      </main>
      <FootBar />
    </DeskBrowser>
  )
}
