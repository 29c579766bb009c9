// The word that must be typed before something is destroyed.
import type { FormAnswer } from '#lib/form-answer.ts'

/** Refuses a form whose `word` is not the word; case and spaces around it do not matter. */
export function wordMissing(form: FormData, word: string, at: number): FormAnswer<never> {
  const typed = String(form.get('word') ?? '')
  if (plain(typed) === plain(word)) return undefined
  const error = `Type “${word}” exactly, then press the button.`
  return { ok: false, at, sentence: 'Nothing was changed.', fields: { word: error }, values: { word: typed } }
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()
