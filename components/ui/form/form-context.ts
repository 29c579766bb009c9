// What a form tells its fields. Only browser modules import this.
import { createContext, useContext } from 'react'
import type { FormAnswer } from '#lib/form-answer.ts'

interface FormNow {
  id: string
  answer: FormAnswer
  isPending: boolean
}

/** Outside a form a field is as it was given. */
export const FormContext = createContext<FormNow>({ id: 'field', answer: undefined, isPending: false })

/** The id of a field's control: the error summary leads to it. */
export const controlId = (form: string, name: string) => `${form}-${name}`

/** How a field stands after the form's last answer: its error, and what had been typed when it was refused. */
export function useField(name: string, hint?: unknown) {
  const { id: form, answer } = useContext(FormContext)
  const id = controlId(form, name)
  const refused = answer && !answer.ok ? answer : undefined
  const error = refused?.fields[name]
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    error,
    /** Undefined when nothing was refused: then the field's own default holds. */
    typed: refused ? (refused.values[name] ?? '') : undefined,
    control: {
      id,
      name,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error ? (true as const) : undefined,
    },
  }
}

/** What had been typed as one text. */
export const typedText = (typed: string | string[] | undefined) => (Array.isArray(typed) ? typed[0] : typed)
