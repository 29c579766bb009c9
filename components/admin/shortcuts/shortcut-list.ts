// The shortcuts of the page that is open. Whatever shows itself adds its own and takes them away when it goes.
import { useSyncExternalStore } from 'react'

export interface Shortcut {
  /** As tinykeys writes them: "g p", "$mod+k", "[Shift]+?". */
  keys: string
  /** What it does: "Go to People". */
  name: string
  group: string
  act: () => void
  /** Shown in the foot bar, in these words when they are shorter. */
  isHint?: boolean
  hint?: string
}

let lists: readonly (readonly Shortcut[])[] = []
let all: readonly Shortcut[] = []
const none: readonly Shortcut[] = []
const watchers = new Set<() => void>()

/** Returns what takes them away. Of two shortcuts with the same keys the newer one counts. */
export function addShortcuts(added: readonly Shortcut[]): () => void {
  change([...lists, added])
  return () => change(lists.filter((list) => list !== added))
}

export const currentShortcuts = () => all

export function watchShortcuts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Only in the browser: on the server there are none. */
export const useShortcuts = () => useSyncExternalStore(watchShortcuts, currentShortcuts, () => none)

function change(next: readonly (readonly Shortcut[])[]): void {
  lists = next
  all = [...new Map(next.flat().map((shortcut) => [shortcut.keys, shortcut])).values()]
  for (const watcher of watchers) watcher()
}
