// The gate of forms: `export const invite = action('person.invite', invitationForm, invitePerson)` in an actions.ts. The
// export is the word on the button.
import { refresh } from 'next/cache'
import type { z } from 'zod'
import type { Outcome } from '#db/outcome.ts'
import type { Writer } from '#db/store.ts'
import { isDenial } from '#lib/denial.ts'
import type { FormAction, FormAnswer } from '#lib/form-answer.ts'
import { isRefusal } from '#lib/refusal.ts'
import { scope } from '#scope.ts'
import { type Change, type Entry, type FormFault, type Options, pass } from './gate.ts'

export interface Done<Shown> {
  /** For a toast. */
  said?: string
  /** What the page is given. */
  value?: Shown
}

export interface ActionOptions<Input, Prepared, Value, Shown> extends Options<Input, Prepared> {
  /** After the commit: sets cookies, goes elsewhere (Next's redirect), or says what happened. Not run for a repetition. */
  after?: (value: Value, input: Input) => Promise<Done<Shown> | undefined> | Done<Shown> | undefined
}

/** Makes a server action that is a form's, of a verb. The verb's value stays here unless `after` shows it. */
export function action<Input, Value, Prepared = Input, Shown = unknown>(
  entry: Entry,
  form: z.ZodType<Input>,
  verb: (tx: Writer, input: Prepared, by: string, now: Date) => Promise<Outcome<Value>>,
  { after, ...options }: ActionOptions<Input, Prepared, Value, Shown> = {},
): FormAction<Shown> {
  const change: Change<Input, Prepared, Value> = { entry, form, verb, ...options }
  return async (_before, sent) => {
    // Called by its id, with whatever somebody made up.
    const given = sent instanceof FormData ? sent : new FormData()
    const values = valuesOf(given)
    let changed: Awaited<ReturnType<typeof pass<Input, Prepared, Value>>>
    try {
      changed = await pass(change, { values, key: String(given.get('_key') ?? '').slice(0, 100) })
    } catch (error) {
      return refused<Shown>(error, values)
    }
    const done = changed.isRepeated ? undefined : await after?.(changed.value, changed.input)
    refresh()
    return { ok: true, at: scope().now.getTime(), ...done }
  }
}

/** What the form said: a name that comes more than once is a list. React's own fields and ours are left out. */
function valuesOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !/^(\$ACTION|_key$|__proto__$)/.test(name))
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name)
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
}

function refused<Shown>(error: unknown, values: Record<string, unknown>): FormAnswer<Shown> {
  const { now, headers, memo } = scope()
  const answer = { ok: false as const, at: now.getTime(), fields: {}, values: typed(values) }
  if (isDenial(error)) {
    scope().status = error.status
    if (error.retryAfter !== undefined) headers.set('retry-after', String(error.retryAfter))
    return { ...answer, sentence: error.message, fields: (error as Partial<FormFault>).fields ?? {} }
  }
  if (isRefusal(error)) {
    scope().status = 422
    return { ...answer, sentence: error.message }
  }
  // A bug: the renderer logs it with the request, and the person keeps what was typed.
  memo.set('error', error)
  scope().status = 500
  return { ...answer, sentence: 'That did not work, and it is our fault: it has been logged. Nothing was changed.' }
}

const secret = /password|secret|code|token/i

/** Texts as they were typed; never a secret, never a file. */
function typed(values: Record<string, unknown>): Record<string, string | string[]> {
  const isText = (value: unknown): value is string | string[] =>
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | string[]] => isText(entry[1]) && !secret.test(entry[0]),
    ),
  )
}
