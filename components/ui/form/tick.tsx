import type { ReactNode } from 'react'
import type { useField } from './form-context.ts'

interface TickChoices {
  type: 'checkbox' | 'radio'
  label: ReactNode
  hint?: ReactNode
  value: string
  isOn: boolean
  control: Omit<ReturnType<typeof useField>['control'], 'aria-describedby'> & { 'aria-describedby'?: string }
}

/** One box or dot with its words beside it: the whole line can be pressed. */
export function Tick({ type, label, hint, value, isOn, control }: TickChoices) {
  return (
    <div className="tick">
      <input className="tick-box" type={type} value={value} defaultChecked={isOn} {...control} />
      <label className="tick-words" htmlFor={control.id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint tick-hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
