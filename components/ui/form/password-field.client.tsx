'use client'

import { useState } from 'react'
import { Field } from './field.tsx'

interface PasswordFieldChoices {
  name: string
  label: string
  hint?: string
  autoComplete?: 'current-password' | 'new-password'
}

/** Never filled in again after a refusal. */
export function PasswordField({ name, label, hint, autoComplete = 'current-password' }: PasswordFieldChoices) {
  const [isShown, show] = useState(false)
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <span className="input-with">
          <input
            className="input"
            {...control}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            data-secret
            required
          />
          <button
            className="input-show"
            type="button"
            aria-controls={control.id}
            aria-label={isShown ? 'Hide password' : 'Show password'}
            onClick={() => show(!isShown)}
          >
            {isShown ? 'Hide' : 'Show'}
          </button>
        </span>
      )}
    </Field>
  )
}
