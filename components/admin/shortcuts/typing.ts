// When a key is text and not a command.

interface Pressed {
  target: EventTarget | null
  isComposing: boolean
  repeat: boolean
}

const fields = 'input, select, textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]'
const above = '[role="dialog"], [role="menu"], [role="listbox"]'

/** True while somebody types in a field, or while a dialog or a menu has the keys. */
export function isTyping({ target, isComposing, repeat }: Pressed): boolean {
  const closest = Object(target).closest as ((selector: string) => unknown) | undefined
  if (isComposing || repeat) return true
  return Boolean(closest?.call(target, `${fields}, ${above}`))
}
