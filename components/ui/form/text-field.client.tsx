'use client'

import type { ComponentProps } from 'react'
import { Field } from './field.tsx'
import { typedText } from './form-context.ts'

interface TextFieldChoices extends Omit<ComponentProps<'input'>, 'name' | 'type' | 'defaultValue' | 'id' | 'required'> {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'search' | 'number' | 'url' | 'tel' | 'date' | 'datetime-local'
  defaultValue?: string | number
  optional?: boolean
}

export function TextField({ name, label, hint, optional, type = 'text', defaultValue, ...rest }: TextFieldChoices) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control, { typed }) => (
        <input
          className="input"
          dir={type === 'number' ? undefined : 'auto'}
          {...rest}
          {...control}
          type={type}
          required={!optional && type !== 'search'}
          defaultValue={typedText(typed) ?? defaultValue}
        />
      )}
    </Field>
  )
}
