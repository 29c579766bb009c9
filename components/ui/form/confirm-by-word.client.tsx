'use client'

import type { ReactNode } from 'react'
import type { FormAction } from '#lib/form-answer.ts'
import { Form } from './form.client.tsx'
import { SubmitButton } from './submit-button.client.tsx'
import { TextField } from './text-field.client.tsx'
import { wordMissing } from './word-missing.ts'

interface ConfirmByWordChoices<T> {
  action: FormAction<T>
  word: string
  /** What is lost, in a sentence. */
  children: ReactNode
  /** The word on the button: "Deactivate Ben Osei". */
  button: string
  /** Sent along: which person, which article. */
  fields?: Record<string, string>
}

/** For what cannot be undone. The action gets the word as `word` and checks it too. */
export function ConfirmByWord<T>({ action, word, children, button, fields = {} }: ConfirmByWordChoices<T>) {
  return (
    <Form action={action} check={(form) => wordMissing(form, word, Date.now())} label={button}>
      <div className="field-hint">{children}</div>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="word"
        label={`Type “${word}” to go on`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="form-foot">
        <SubmitButton variant="destructive">{button}</SubmitButton>
      </div>
    </Form>
  )
}
