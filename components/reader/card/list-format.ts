import { locale } from '#lib/dates.ts'

const made = new Map<string, Intl.ListFormat>()

/** "A, B and C" in parts, as the language joins them. */
export function listParts(parts: string[], language: string) {
  const format = made.get(language) ?? new Intl.ListFormat(locale(language), { type: 'conjunction' })
  made.set(language, format)
  return format.formatToParts(parts)
}
