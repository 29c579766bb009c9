'use client'

import { useEffect } from 'react'
import { addShortcuts, type Shortcut } from './shortcut-list.ts'

/** Gives the page these keys for as long as it stands on it. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  useEffect(() => addShortcuts(shortcuts), [shortcuts])
  return null
}
