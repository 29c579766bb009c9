import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from './button-class.ts'
import { Kbd } from './kbd.tsx'

interface ButtonLinkChoices {
  href: string
  children: ReactNode
  variant?: ButtonVariant
  kbd?: string
}

/** Leads to a page, and looks like a button because it is the next step. */
export function ButtonLink({ href, children, variant = 'plain', kbd }: ButtonLinkChoices) {
  return (
    <Link href={href} className={buttonClass(variant)} prefetch={false}>
      {children}
      {kbd && (
        <span aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </Link>
  )
}
