'use client'

import { unstable_rethrow as rethrow } from 'next/navigation'
import {
  type FormEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { CloseContext } from '#components/ui/overlay/close-context.ts'
import { showToast } from '#components/ui/overlay/toast-list.ts'
import type { FormAction, FormAnswer } from '#lib/form-answer.ts'
import { ErrorSummary } from './error-summary.client.tsx'
import { FormContext } from './form-context.ts'
import { failedAnswer } from './form-failure.ts'

interface FormChoices<T> {
  action: FormAction<T>
  children: ReactNode
  /** A name for a form that is not the page's only one. */
  label?: string
  /** Asked before the form is sent; an answer here is the answer. The server checks again. */
  check?: (form: FormData) => FormAnswer<T>
  onDone?: (value: T | undefined) => void
}

/** A form of the desk: keeps what was typed when refused, never sends twice, and is a plain form without JavaScript. */
export function Form<T>({ action, children, label, check, onDone }: FormChoices<T>) {
  // Only the server's own reference makes a form that works before and without JavaScript.
  const sent = typeof window === 'undefined' ? action : answering(action, check)
  const [answer, send, isPending] = useActionState(sent as FormAction, undefined)
  const form = useRef<HTMLFormElement>(null)
  const key = useAnswered(form, answer, onDone as FormChoices<unknown>['onDone'])
  const id = useId()
  const isSent = useRef(false)
  useEffect(() => {
    if (!isPending) isSent.current = false
  }, [isPending])

  // React would empty the form after every answer; sent like this, it stays as it was typed.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSent.current) return
    isSent.current = true
    const typed = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    typed.set('_key', key)
    startTransition(() => send(typed))
  }

  return (
    <FormContext value={{ id, answer, isPending }}>
      <form ref={form} className="form" action={send} onSubmit={submit} aria-label={label} noValidate>
        <ErrorSummary />
        <input type="hidden" name="_key" value={key} readOnly suppressHydrationWarning />
        {children}
        <span className="visually-hidden" role="status">
          {isPending ? 'Sending' : ''}
        </span>
        <noscript>{answer?.ok && answer.said && <p className="form-said">{answer.said}</p>}</noscript>
      </form>
    </FormContext>
  )
}

/** Does what an answer asks for, once, and returns the key under which the form is sent next. */
function useAnswered(
  form: RefObject<HTMLFormElement | null>,
  answer: FormAnswer,
  onDone: FormChoices<unknown>['onDone'],
) {
  const [key, renewKey] = useState(newKey)
  const close = useContext(CloseContext)
  const after = useRef({ onDone, close })
  after.current = { onDone, close }
  useEffect(() => {
    if (!answer) return
    if (!answer.ok) return clearSecrets(form.current)
    form.current?.reset()
    renewKey(newKey())
    say(answer)
    after.current.onDone?.(answer.value)
    // What the action gave is there to be read: a dialog stays open for it.
    if (answer.value === undefined) after.current.close?.()
  }, [form, answer])
  return key
}

const told = new WeakSet<object>()

/** Says once what an answer says: as soon as it is there, because what was done may take the form off the page. */
function say(answer: FormAnswer): void {
  if (!answer?.ok || !answer.said || told.has(answer)) return
  told.add(answer)
  showToast({ said: answer.said })
}

/** The action, with an answer even when the server gave none. A redirect is the router's business. */
function answering<T>(action: FormAction<T>, check?: (form: FormData) => FormAnswer<T>): FormAction<T> {
  return async (before, form) => {
    try {
      const answer = check?.(form) ?? (await action(before, form))
      say(answer)
      return answer
    } catch (error) {
      rethrow(error)
      return failedAnswer(error, form, Date.now())
    }
  }
}

// Not randomUUID: a newsroom's own network may have no https.
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

function clearSecrets(form: HTMLFormElement | null): void {
  for (const secret of form?.querySelectorAll<HTMLInputElement>('[data-secret]') ?? []) secret.value = ''
}
