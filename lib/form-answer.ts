// What a form of the desk gets back from its action: nothing yet, done, or refused with the reason and what was typed.

export type FormAnswer<T = unknown> =
  | undefined
  | {
      ok: true
      /** When, in ms: tells two answers of one form apart. */
      at: number
      /** For a toast: what happened. */
      said?: string
      value?: T
    }
  | {
      ok: false
      at: number
      /** What is wrong and what to do. */
      sentence: string
      /** By the name of the field. */
      fields: Record<string, string>
      /** As they were typed, so that nothing is lost; never a secret. */
      values: Record<string, string | string[]>
    }

export type FormAction<T = unknown> = (before: FormAnswer<T>, form: FormData) => Promise<FormAnswer<T>>
