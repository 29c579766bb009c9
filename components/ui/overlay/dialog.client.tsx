'use client'

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog as AriaDialog, DialogTrigger, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { type ButtonVariant, buttonClass } from '#components/ui/button-class.ts'
import { CloseContext } from './close-context.ts'

interface DialogChoices {
  title: string
  children: ReactNode
  /** The words on the button that opens it; without them `isOpen` decides. */
  trigger?: ReactNode
  variant?: ButtonVariant
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Esc, a press beside it and its Close button close it; a form in it that is done closes it too. */
export function Dialog({ title, children, trigger, variant, isOpen, onOpenChange }: DialogChoices) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger && <Button className={buttonClass(variant ?? 'plain')}>{trigger}</Button>}
      <ModalOverlay className="veil" isDismissable isOpen={trigger ? undefined : isOpen} onOpenChange={onOpenChange}>
        <Modal className="dialog">
          <AriaDialog>
            {({ close }) => (
              <CloseContext value={close}>
                <div className="dialog-head">
                  <Heading slot="title" className="dialog-title">
                    {title}
                  </Heading>
                  <Button className={buttonClass('quiet')} onPress={close}>
                    Close
                  </Button>
                </div>
                <div className="dialog-body">{children}</div>
              </CloseContext>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
