'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context.ts'
import { Tick } from './tick.tsx'

interface CheckboxChoices {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
}

export function Checkbox({ name, label, hint, value = 'on', defaultChecked = false }: CheckboxChoices) {
  const { id, error, typed, control } = useField(name, hint)
  return (
    <div className="field">
      <Tick
        type="checkbox"
        label={label}
        hint={hint}
        value={value}
        isOn={typed ? true : typed === undefined && defaultChecked}
        control={control}
      />
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </div>
  )
}
