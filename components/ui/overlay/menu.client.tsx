'use client'

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { type ButtonVariant, buttonClass } from '#components/ui/button-class.ts'
import { Kbd } from '#components/ui/kbd.tsx'

interface MenuChoices {
  /** The words on the button. */
  trigger: ReactNode
  /** Its name where the words do not say whose menu it is: "What to do with Ben Osei". */
  label?: string
  variant?: ButtonVariant
  choices: Choice[]
}

interface Choice {
  id: string
  name: string
  href?: string
  onAct?: () => void
  kbd?: string
  isDestructive?: boolean
}

export function Menu({ trigger, label, variant = 'plain', choices }: MenuChoices) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(variant)} aria-label={label}>
        {trigger}
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <AriaMenu className="menu-choices">
          {choices.map(({ id, name, href, onAct, kbd, isDestructive }) => (
            <MenuItem
              key={id}
              id={id}
              className={isDestructive ? 'menu-choice menu-choice-destructive' : 'menu-choice'}
              textValue={name}
              href={href}
              onAction={onAct}
            >
              {name}
              {kbd && <Kbd>{kbd}</Kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
