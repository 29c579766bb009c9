// Names for addresses: lower-case ASCII words joined by hyphens where the script has a Latin form, else its own letters.

const latin: Record<string, string> = {
  ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l',
}

/** 'Çınar’s 3 rules' → 'cinars-3-rules'; at most `most` characters, cut at a word. Empty when nothing is left. */
export function slugify(text: string, most = 80): string {
  const words = text
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(/[ıßæœøđðþł]/g, (letter) => latin[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > most) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, most)
}

/** A slug that `taken` does not hold: 'bridge', 'bridge-2', 'bridge-3' … */
export function freeSlug(wanted: string, taken: (slug: string) => boolean): string {
  if (!taken(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken(`${wanted}-${n}`)) return `${wanted}-${n}`
}
