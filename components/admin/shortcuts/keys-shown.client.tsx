'use client'

import { useSyncExternalStore } from 'react'
import { Kbd } from '#components/ui/kbd.tsx'
import { keyNames } from './key-names.ts'

/** A shortcut as keys, in the names of this computer. */
export function KeysShown({ keys }: { keys: string }) {
  const isMac = useSyncExternalStore(
    () => () => {},
    () => /Mac|iP(hone|ad|od)/.test(navigator.platform),
    () => false,
  )
  return (
    <span className="keys">
      {keyNames(keys, isMac)
        .flat()
        .map((name, n) => (
          <Kbd key={`${n} ${name}`}>{name}</Kbd>
        ))}
    </span>
  )
}
