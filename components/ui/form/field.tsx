import type { ReactNode } from 'react'
import { useField } from './form-context.ts'

type FieldNow = ReturnType<typeof useField>

interface FieldWords {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Said in the label; every other field is required. */
  optional?: boolean
}

/** Label, hint, control, error, in this order; `children` draws the control. For controls only: pages use the fields. */
export function Field({
  name,
  label,
  hint,
  optional,
  children,
}: FieldWords & { children: (control: FieldNow['control'], field: FieldNow) => ReactNode }) {
  const field = useField(name, hint)
  return (
    <div className="field">
      <label className="field-label" htmlFor={field.id}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {children(field.control, field)}
      <FieldError field={field} />
    </div>
  )
}

/** The same for several controls under one question. */
export function FieldGroup({
  name,
  label,
  hint,
  optional,
  children,
}: FieldWords & { children: (field: FieldNow) => ReactNode }) {
  const field = useField(name, hint)
  return (
    <fieldset className="field" aria-describedby={field.control['aria-describedby']}>
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {children(field)}
      <FieldError field={field} />
    </fieldset>
  )
}

function FieldError({ field: { id, error } }: { field: FieldNow }) {
  if (!error) return null
  return (
    <p className="field-error" id={`${id}-error`}>
      <span className="visually-hidden">Error: </span>
      {error}
    </p>
  )
}
