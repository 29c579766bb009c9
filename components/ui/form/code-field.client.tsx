'use client'

import { Field } from './field.tsx'

interface CodeFieldChoices {
  name: string
  label: string
  hint?: string
}

/** A one-time code of digits. Spaces may be typed or pasted; whoever reads it takes them out. */
export function CodeField({ name, label, hint }: CodeFieldChoices) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <input
          className="input input-code"
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          data-secret
          required
        />
      )}
    </Field>
  )
}
