// Names for addresses: lower-case ASCII words joined by hyphens where the script has a Latin form, else its own letters.

const latin: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
}

/** 'Çınar’s 3 rules' → 'cinars-3-rules'; at most `most` characters, cut at a word. Empty when nothing is left. */
export function slugify(text: string, most = 80): string {
  const words = text
    // Invisible characters join what they stand in, but for the two that divide words.
    .replace(/[\u200b\u200c]/g, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    // Decomposed first: '№' and '™' have no lower case until they are letters.
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ıßæœøđðþłəħŋŧ]/g, (letter) => latin[letter] ?? letter)
    // Accents go from Latin letters and figures only: й is another letter than и.
    .replace(/([\p{Script=Latin}\p{N}])\p{M}+/gu, '$1')
    .replace(/['’‘]/g, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > most) break
    slug = longer
  }
  return slug || cut(words[0] ?? '', most)
}

/** The beginning of a word that is too long by itself (Chinese has no spaces), never half a character. */
function cut(word: string, most: number): string {
  let begin = ''
  for (const character of word) {
    if (begin.length + character.length > most) break
    begin += character
  }
  return begin
}

/** A slug that `taken` does not hold: 'bridge', 'bridge-2', 'bridge-3' … */
export function freeSlug(wanted: string, taken: (slug: string) => boolean): string {
  if (!taken(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken(`${wanted}-${n}`)) return `${wanted}-${n}`
}
