// The same word twice in a row. In some languages that is grammar: German articles, French pronouns, Turkish emphasis.

const RIGHT: Record<string, string> = {
  en: 'had that is bye ha very no so well knock',
  de: 'die der das sie dass den dem ja nein so',
  fr: 'nous vous très oui non',
  es: 'no sí muy',
  it: 'piano man mano via no sì',
  nl: 'die dat',
}

// Where doubling is a way to say more, only these are slips.
const ONLY: Record<string, string> = {
  tr: 've ile için bu olarak gibi ama ancak',
  id: 'dan yang di ke untuk',
  ms: 'dan yang di ke untuk',
}

const sets = (words: Record<string, string>) =>
  new Map(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]))
const right = sets(RIGHT)
const only = sets(ONLY)

/** "the the" as it stands in the line, for each word that stands twice by mistake. */
export function doubledWords(line: string, language: string): string[] {
  const base = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const found: string[] = []
  for (const match of line.matchAll(
    /(?<![\p{L}\p{N}\p{M}’'-])(\p{L}[\p{L}\p{M}’']{0,60})[ \u00a0]+\1(?![\p{L}\p{N}\p{M}’'-])/giu,
  )) {
    const [words, first = ''] = match
    const word = first.toLowerCase()
    const second = words.slice(-first.length)
    // Names such as Bora Bora.
    const isName = first !== word && second === first
    if (!isName && !right.get(base)?.has(word) && (only.get(base)?.has(word) ?? true)) found.push(words)
  }
  return found
}
