'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { Command } from '#components/admin/shortcuts/command.ts'
import { KeyList } from '#components/admin/shortcuts/key-list.client.tsx'
import { Palette } from '#components/admin/shortcuts/palette.client.tsx'
import { PlaceKeys } from '#components/admin/shortcuts/place-keys.client.tsx'
import { Toasts } from '#components/ui/overlay/toasts.client.tsx'
import type { Place } from './place.ts'

interface DeskBrowserParts {
  places: Place[]
  commands: Command[]
  children: ReactNode
}

/** What the desk's pages have in the browser: addresses that open without a reload, keys, palette, toasts. */
export function DeskBrowser({ places, commands, children }: DeskBrowserParts) {
  const router = useRouter()
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={router.push}>
        {children}
        <PlaceKeys places={places} />
        <Palette places={places} commands={commands} />
        <KeyList />
        <Toasts />
      </RouterProvider>
    </I18nProvider>
  )
}
