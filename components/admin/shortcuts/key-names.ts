/** The keys of a shortcut as they are printed: "g p" is G, P; "$mod+k" is Ctrl K, or ⌘ K on a Mac. One list a press. */
export function keyNames(keys: string, isMac: boolean): string[][] {
  return keys.split(' ').map((press) =>
    press
      .split(/(?<=[\w\]])\+/)
      .filter((part) => !/^\[.*\]$/.test(part))
      .map((part) => name(part, isMac)),
  )
}

const printed: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}
const mac: Record<string, string> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃' }
const others: Record<string, string> = { $mod: 'Ctrl', Control: 'Ctrl' }

const name = (part: string, isMac: boolean) =>
  (isMac ? mac : others)[part] ?? printed[part] ?? (part.length === 1 ? part.toUpperCase() : part)
