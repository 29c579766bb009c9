'use client'

import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import type { Place } from '#components/admin/frame/place.ts'
import { Shortcuts } from './shortcuts.client.tsx'

/** The keys that lead to the places of the rail. */
export function PlaceKeys({ places }: { places: Place[] }) {
  const router = useRouter()
  const shortcuts = useMemo(
    () =>
      places.flatMap(({ href, name, keys }) =>
        keys ? [{ keys, name: `Go to ${name}`, group: 'Go to', act: () => router.push(href) }] : [],
      ),
    [places, router],
  )
  return <Shortcuts shortcuts={shortcuts} />
}
