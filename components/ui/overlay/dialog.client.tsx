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
  const open = { isOpen, onOpenChange }
  if (!trigger) return <Veiled title={title} open={open} words={children} />
  return (
    <DialogTrigger {...open}>
      <Button className={buttonClass(variant ?? 'plain')}>{trigger}</Button>
      <Veiled title={title} words={children} />
    </DialogTrigger>
  )
}

type Open = Pick<DialogChoices, 'isOpen' | 'onOpenChange'>

function Veiled({ title, open, words }: { title: string; open?: Open; words: ReactNode }) {
  return (
    <ModalOverlay className="veil" isDismissable {...open}>
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
              <div className="dialog-body">{words}</div>
            </CloseContext>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
