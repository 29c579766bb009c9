// The language of the old site, as WordPress writes it in its export: "en-US", "ar", "tr_TR".
import type { Direction } from '#lib/article.ts'

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The language's own code, without a country; undefined when the export names none that is one. */
export function languageOf(written: string): string | undefined {
  const found = /^([a-z]{2,3})(?:[-_]|$)/i.exec(written.trim())?.[1]
  return found?.toLowerCase()
}

export const directionOf = (language: string): Direction => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr')
