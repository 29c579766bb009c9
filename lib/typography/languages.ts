// How each language sets quotations, dashes and spaces. Where a country has two habits this is the one of its newspapers or,
// when they differ, of its academy; a language that is not here is set as English.

export type Pair = readonly [open: string, close: string]

export type Habits = {
  /** What " becomes, and inside a quotation. */
  quotes: Pair
  inner: Pair
  /** What ' becomes around words; without it an apostrophe always. */
  single: Pair | null
  /** What -- becomes between words. Between figures it is always an en dash. */
  dash: '–' | '—'
  /** Inside the outer quotation marks. */
  space: '' | '\u202f'
  /** Signs with a narrow no-break space before them. */
  spaced: string
  /** Thousands are told apart by a space. */
  groups: boolean
  /** What may not stand at the end of a line: the space after it does not break. */
  clinging: RegExp | null
}

const CURLY: Pair = ['“', '”']
const SINGLE: Pair = ['‘', '’']
const GUILLEMETS: Pair = ['«', '»']
const ANGLES: Pair = ['‹', '›']
const LOW: Pair = ['„', '“']
const LOW_SINGLE: Pair = ['‚', '‘']
const LOW_HIGH: Pair = ['„', '”']

const english: Habits = {
  quotes: CURLY,
  inner: SINGLE,
  single: SINGLE,
  dash: '—',
  space: '',
  spaced: '',
  groups: false,
  clinging: null,
}

// z. B., d. h., u. a.
const GERMAN =
  /(?<![\p{L}\p{N}])(?:[zZ]\.(?= B\.)|[dD]\.(?= h\.)|[uU]\.(?= [aU]\.)|[iI]\.(?= d\.)|[oO]\.(?= Ä\.)|[sS]\.(?= o\.))/gu
// Prepositions and conjunctions of one letter.
const POLISH = /(?<![\p{L}\p{N}’'-])[aiouwzAIOUWZ](?= \S)/gu
const CZECH = /(?<![\p{L}\p{N}’'-])[aikosuvzAIKOSUVZ](?= \S)/gu

const german: Habits = {
  ...english,
  quotes: LOW,
  inner: LOW_SINGLE,
  single: LOW_SINGLE,
  dash: '–',
  groups: true,
  clinging: GERMAN,
}
const french: Habits = {
  ...english,
  quotes: GUILLEMETS,
  inner: CURLY,
  single: null,
  dash: '–',
  space: '\u202f',
  spaced: ';:!?',
  groups: true,
}
const spanish: Habits = { ...english, quotes: GUILLEMETS, inner: CURLY, groups: true }
const czech: Habits = { ...german, clinging: CZECH }
const scandinavian: Habits = {
  ...english,
  quotes: ['”', '”'],
  inner: ['’', '’'],
  single: null,
  dash: '–',
  groups: true,
}
const russian: Habits = { ...english, quotes: GUILLEMETS, inner: LOW, single: null, groups: true }

const habits: Record<string, Habits> = {
  en: english,
  'en-gb': { ...english, dash: '–' },
  'en-ie': { ...english, dash: '–' },
  'en-au': { ...english, dash: '–' },
  tr: { ...english, dash: '–' },
  de: german,
  'de-ch': { ...german, quotes: GUILLEMETS, inner: ANGLES, single: ANGLES },
  fr: french,
  'fr-ca': { ...french, spaced: ':', dash: '—' },
  'fr-ch': { ...french, inner: ANGLES },
  es: spanish,
  'es-419': { ...english },
  'es-mx': { ...english },
  'es-ar': { ...english },
  it: { ...english, quotes: GUILLEMETS, inner: CURLY, dash: '–' },
  pl: { ...english, quotes: LOW_HIGH, inner: GUILLEMETS, single: null, dash: '–', groups: true, clinging: POLISH },
  // Guillemets are mirrored by the direction of the text; curly marks are not.
  ar: { ...english, quotes: GUILLEMETS, inner: ANGLES, single: null },
  fa: { ...english, quotes: GUILLEMETS, inner: ANGLES, single: null },
  he: { ...english, quotes: ['”', '”'], inner: ['’', '’'], single: null, dash: '–' },
  nl: { ...english, dash: '–' },
  pt: english,
  'pt-pt': { ...english, quotes: GUILLEMETS, inner: CURLY },
  ro: { ...english, quotes: LOW_HIGH, inner: GUILLEMETS, single: null, dash: '–' },
  hu: { ...english, quotes: LOW_HIGH, inner: ['»', '«'], single: null, dash: '–', groups: true },
  cs: czech,
  sk: czech,
  bg: { ...german, clinging: null },
  ru: russian,
  uk: russian,
  el: { ...english, quotes: GUILLEMETS, inner: CURLY, dash: '–' },
  sv: scandinavian,
  fi: scandinavian,
  da: scandinavian,
  nb: { ...scandinavian, quotes: GUILLEMETS, inner: SINGLE },
  no: { ...scandinavian, quotes: GUILLEMETS, inner: SINGLE },
}

/** The habits of a language tag such as `de-AT`: of the region, else of the language, else of English. */
export function habitsOf(language: string): Habits {
  const tag = language.toLowerCase().replaceAll('_', '-')
  const base = tag.split('-', 1)[0] ?? ''
  return Object.hasOwn(habits, tag)
    ? (habits[tag] ?? english)
    : Object.hasOwn(habits, base)
      ? (habits[base] ?? english)
      : english
}
