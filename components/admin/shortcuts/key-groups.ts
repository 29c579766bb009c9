import type { Shortcut } from './shortcut-list.ts'

export interface KeyLine {
  name: string
  /** Every way to press it. */
  keys: string[]
  act: () => void
}

/** Shortcuts under their groups, in their order; keys that do the same are one line. */
export function keyGroups(shortcuts: readonly Shortcut[]): { group: string; lines: KeyLine[] }[] {
  const groups = new Map<string, Map<string, KeyLine>>()
  for (const { group, name, keys, act } of shortcuts) {
    const lines = groups.get(group) ?? new Map<string, KeyLine>()
    lines.set(name, { name, keys: [...(lines.get(name)?.keys ?? []), keys], act })
    groups.set(group, lines)
  }
  return [...groups].map(([group, lines]) => ({ group, lines: [...lines.values()] }))
}
