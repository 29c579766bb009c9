'use client'

import { type ReactNode, useContext } from 'react'
import { Button, type ButtonVariant } from '#components/ui/button.tsx'
import { FormContext } from './form-context.ts'

interface SubmitButtonChoices {
  children: ReactNode
  /** What it says while the form is on its way. */
  pending?: string
  variant?: ButtonVariant
  name?: string
  value?: string
  kbd?: string
}

/** Never disabled: while the form is on its way it says so, and the form takes no second press. */
export function SubmitButton({ children, pending, variant = 'primary', ...rest }: SubmitButtonChoices) {
  const { isPending } = useContext(FormContext)
  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={isPending || undefined}>
      {isPending ? (pending ?? <>{children}…</>) : children}
    </Button>
  )
}
