'use client'

import { Field } from './field.tsx'
import { typedText } from './form-context.ts'

interface SelectChoices {
  name: string
  label: string
  hint?: string
  options: { value: string; label: string }[]
  defaultValue?: string
  /** The first line when nothing is chosen yet. */
  placeholder?: string
  optional?: boolean
}

export function Select({ name, label, hint, options, defaultValue, placeholder, optional }: SelectChoices) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control, { typed }) => {
        const chosen = typedText(typed) ?? defaultValue ?? ''
        return (
          <span className="select">
            {/* React sets a select's default once: another one is another select. */}
            <select key={chosen} className="input" {...control} required={!optional} defaultValue={chosen}>
              {placeholder !== undefined && <option value="">{placeholder}</option>}
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </span>
        )
      }}
    </Field>
  )
}
