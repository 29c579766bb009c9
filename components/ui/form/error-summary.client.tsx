'use client'

import { useContext, useEffect, useRef } from 'react'
import { controlId, FormContext } from './form-context.ts'

/** What a refused form says above its fields, focused so that it is heard first. */
export function ErrorSummary() {
  const { id, answer } = useContext(FormContext)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer && !answer.ok) summary.current?.focus()
  }, [answer])
  if (!answer || answer.ok) return null
  const wrong = Object.entries(answer.fields)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <p className="error-summary-sentence">{answer.sentence}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(([name, error]) => (
            <li key={name}>
              <a href={`#${controlId(id, name)}`} onClick={() => document.getElementById(controlId(id, name))?.focus()}>
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
