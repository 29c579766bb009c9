// Whether keys without Ctrl or ⌘ are commands in this browser: whoever dictates, or presses keys by mistake, turns them
// off (WCAG 2.1.4). A browser that may keep nothing has them on.

const name = 'desk-single-keys'

export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

export function keepSingleKeys(areOn: boolean): void {
  try {
    localStorage.setItem(name, areOn ? 'on' : 'off')
  } catch {
    // Then it holds until the page is left.
  }
}

/** Of these shortcuts, those that count. */
export const countingKeys = <T extends { keys: string }>(shortcuts: readonly T[], areOn: boolean): T[] =>
  shortcuts.filter(({ keys }) => areOn || /^(\$mod|Control|Meta|Alt)\+/.test(keys))
