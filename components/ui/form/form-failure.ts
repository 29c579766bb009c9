// What a form says when its action did not answer at all: nobody there, a newer build, or a bug that the server has logged.
import type { FormAnswer } from '#lib/form-answer.ts'

type Refused = Extract<FormAnswer, { ok: false }>

/** An answer for an action that threw. Everything typed stays in the form. */
export function failedAnswer(error: unknown, form: FormData, at: number): Refused {
  return { ok: false, at, sentence: sentenceFor(error), fields: {}, values: typedValues(form) }
}

function sentenceFor(error: unknown): string {
  if (error instanceof Error && error.name === 'UnrecognizedActionError') {
    return 'The desk has been updated since you opened this page. Copy what you typed, then reload the page.'
  }
  // The server gives its errors a digest; without one the answer never came.
  const isServers = typeof Object(error).digest === 'string'
  return isServers
    ? 'This did not work because of a mistake in the desk itself, and it has been recorded. Nothing was saved.'
    : 'The desk could not be reached, so nothing was saved. Check the connection and send the form again.'
}

function typedValues(form: FormData): Refused['values'] {
  const names = new Set([...form.keys()].filter((name) => !/^[_$]/.test(name)))
  return Object.fromEntries(
    [...names].map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string')
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')]
    }),
  )
}
