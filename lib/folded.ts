// Words as they are looked for: without marks and case, the Turkish ı as i.

export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase()

/** Whether every word of `asked`, which is folded, stands somewhere in the text. */
export function hasWords(text: string, asked: readonly string[]): boolean {
  const own = folded(text)
  return asked.every((word) => own.includes(word))
}

/** What was typed, as at most eight folded words; whatever is no letter or digit divides them. */
export const wordsOf = (typed: string): string[] =>
  folded(typed.slice(0, 100))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)
