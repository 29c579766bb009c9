'use client'

import type { ComponentProps } from 'react'
import { Field } from './field.tsx'
import { typedText } from './form-context.ts'

interface TextAreaChoices extends Omit<ComponentProps<'textarea'>, 'name' | 'defaultValue' | 'id' | 'required'> {
  name: string
  label: string
  hint?: string
  defaultValue?: string
  optional?: boolean
}

export function TextArea({ name, label, hint, optional, defaultValue, ...rest }: TextAreaChoices) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control, { typed }) => (
        <textarea
          className="input input-area"
          dir="auto"
          rows={4}
          {...rest}
          {...control}
          required={!optional}
          defaultValue={typedText(typed) ?? defaultValue}
        />
      )}
    </Field>
  )
}
