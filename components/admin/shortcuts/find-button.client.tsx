'use client'

import { KeysShown } from './keys-shown.client.tsx'
import { openPalette } from './palette-open.ts'

/** Opens the palette; in the rail it looks like the field that it opens. */
export function FindButton({ isShort = false }: { isShort?: boolean }) {
  if (isShort) {
    return (
      <button className="button find-short" type="button" aria-haspopup="dialog" onClick={() => openPalette()}>
        Find
      </button>
    )
  }
  return (
    <button className="button find" type="button" aria-haspopup="dialog" onClick={() => openPalette()}>
      Find
      <span aria-hidden="true">
        <KeysShown keys="$mod+k" />
      </span>
    </button>
  )
}
