// What a form of the desk gets back from its action, and what such an action is. The gate makes these, the form shows them.

export type FormAnswer<T = unknown> =
  | undefined // not sent yet
  /** `said` is for the toast. */
  | { ok: true; at: number; said?: string; value?: T }
  | {
      ok: false
      at: number
      /** Shown above the form. */
      sentence: string
      /** Field name → what to do about it. */
      fields: Record<string, string>
      /** What was typed, without passwords and codes. */
      values: Record<string, string | string[]>
    }

export type FormAction<T = unknown> = (before: FormAnswer<T>, form: FormData) => Promise<FormAnswer<T>>
