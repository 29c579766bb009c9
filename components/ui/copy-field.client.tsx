'use client'

import { useId, useRef, useState } from 'react'
import { Button } from './button.tsx'

interface CopyFieldChoices {
  label: string
  hint?: string
  /** A link, or a list of codes. */
  text: string | string[]
}

/** Something to take along: shown whole, selected at a touch, copied by a button. */
export function CopyField({ label, hint, text }: CopyFieldChoices) {
  const id = useId()
  const shown = useRef<HTMLOutputElement>(null)
  const [said, say] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText([text].flat().join('\n'))
      say('Copied')
    } catch {
      // Without https a page may not write to the clipboard.
      if (shown.current) getSelection()?.selectAllChildren(shown.current)
      say('Selected: press Ctrl C to copy')
    }
  }

  return (
    <div className="field">
      <p className="field-label" id={id}>
        {label}
      </p>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="copy">
        <output className="copy-text" ref={shown} aria-labelledby={id} dir="ltr">
          {typeof text === 'string' ? (
            text
          ) : (
            <ol className="copy-codes">
              {text.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ol>
          )}
        </output>
        <Button onClick={copy}>Copy</Button>
        <span className="copy-said" role="status">
          {said}
        </span>
      </div>
    </div>
  )
}
