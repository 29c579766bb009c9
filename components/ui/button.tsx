import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonClass } from './button-class.ts'
import { Kbd } from './kbd.tsx'

export type { ButtonVariant } from './button-class.ts'

interface ButtonChoices extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  variant?: ButtonVariant
  /** The key that does the same, shown in the button. */
  kbd?: string
}

/** Outside a form by default; a form's own button is SubmitButton. */
export function Button({ variant = 'plain', kbd, children, type = 'button', ...rest }: ButtonChoices) {
  return (
    <button {...rest} type={type} className={buttonClass(variant)}>
      {children}
      {kbd && (
        <span aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </button>
  )
}
