'use client'

import { KeysShown } from '#components/admin/shortcuts/keys-shown.client.tsx'
import { useShortcuts } from '#components/admin/shortcuts/shortcut-list.ts'

/** The keys of this page, and how to see all of them. Each can be pressed. */
export function FootBar() {
  const shortcuts = useShortcuts().filter(({ isHint }) => isHint)
  return (
    <footer className="foot-bar">
      {shortcuts.map((shortcut) => (
        <button key={shortcut.keys} className="foot-bar-key" type="button" onClick={shortcut.act}>
          <KeysShown keys={shortcut.keys} /> {shortcut.hint ?? shortcut.name}
        </button>
      ))}
    </footer>
  )
}
