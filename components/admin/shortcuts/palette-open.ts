// Whether the palette is open: buttons and keys in several places open it.
import { useSyncExternalStore } from 'react'

let isOpen = false
const watchers = new Set<() => void>()

export function openPalette(next = true): void {
  isOpen = next
  for (const watcher of watchers) watcher()
}

export const usePaletteOpen = () =>
  useSyncExternalStore(
    watch,
    () => isOpen,
    () => false,
  )

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
