'use client'

import { FieldGroup } from './field.tsx'
import { typedText } from './form-context.ts'
import { Tick } from './tick.tsx'

interface RadioGroupChoices {
  name: string
  label: string
  hint?: string
  options: { value: string; label: string; hint?: string }[]
  defaultValue?: string
}

export function RadioGroup({ name, label, hint, options, defaultValue }: RadioGroupChoices) {
  return (
    <FieldGroup name={name} label={label} hint={hint}>
      {({ id, typed, control }) =>
        options.map((option, n) => {
          // The error summary leads to the first of them.
          const own = n === 0 ? id : `${id}-${option.value}`
          return (
            <Tick
              key={option.value}
              type="radio"
              {...option}
              isOn={(typedText(typed) ?? defaultValue) === option.value}
              control={{
                id: own,
                name,
                'aria-invalid': control['aria-invalid'],
                'aria-describedby': option.hint && `${own}-hint`,
              }}
            />
          )
        })
      }
    </FieldGroup>
  )
}
