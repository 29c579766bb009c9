'use client'

import { FieldGroup } from './field.tsx'
import { Tick } from './tick.tsx'

interface CheckboxGroupChoices {
  name: string
  label: string
  hint?: string
  options: { value: string; label: string; hint?: string }[]
  defaultValue?: string[]
  optional?: boolean
}

export function CheckboxGroup({ name, label, hint, options, defaultValue = [], optional }: CheckboxGroupChoices) {
  return (
    <FieldGroup name={name} label={label} hint={hint} optional={optional}>
      {({ id, typed, control }) => {
        const ticked = typed === undefined ? defaultValue : [typed].flat()
        return options.map((option, n) => {
          const own = n === 0 ? id : `${id}-${option.value}`
          return (
            <Tick
              key={option.value}
              type="checkbox"
              {...option}
              isOn={ticked.includes(option.value)}
              control={{
                id: own,
                name,
                'aria-invalid': control['aria-invalid'],
                'aria-describedby': option.hint && `${own}-hint`,
              }}
            />
          )
        })
      }}
    </FieldGroup>
  )
}
