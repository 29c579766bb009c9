// Which letters a font file has (CSS unicode-range), and which letters a page may show.
import { type Features, Letters } from './page-features.ts'

export type Ranges = [from: number, to: number][]

/** Undefined when it cannot be read: then any letter may be in it. */
export function rangesOf(text: string): Ranges | undefined {
  const ranges = text.split(',').map((each) => {
    const [, from, to] = each.trim().match(/^u\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i) ?? []
    if (!from) return undefined
    const end = to ?? from.replaceAll('?', 'f')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(end, 16)] as [number, number]
  })
  return ranges.includes(undefined) ? undefined : (ranges as Ranges)
}

/** Whether a file may be asked for: the basic letters always are, for spaces and measures. */
export const areShown = (ranges: Ranges | undefined, letters: Letters): boolean =>
  ranges === undefined || ranges.some(([from, to]) => from < 0x80 || letters.hasBetween(from, to))

// What browsers add by themselves: hyphens, ellipses, bullets and the quotation marks of the language.
const added = [0x2010, 0x2022, 0x2026, 0x25e6, 0x25aa, 0x25cf]
const quotes = [0xab, 0xbb, 0x2018, 0x2019, 0x201a, 0x201b, 0x201c, 0x201d, 0x201e, 0x201f, 0x2039, 0x203a]
const turkic = [0x130, 0x131]
const everything = new Letters()
for (let code = 0x80; code <= 0x10000; code++) everything.add(code)

/** A page with the letters that its sheets and the browser may put on it among its own. */
export function withShownLetters(page: Features, sheets: Letters): Features {
  const { letters, tags, attributes } = page
  // What readers will type is not known.
  if (tags.has('input') || tags.has('textarea') || attributes.has('contenteditable'))
    return { ...page, letters: everything }
  letters.addAll(sheets).addCases()
  for (const code of added) letters.add(code)
  if (tags.has('q')) for (const code of quotes) letters.add(code)
  if ([...(attributes.get('lang') ?? [])].some((language) => /^(?:tr|az)\b/i.test(language)))
    for (const code of turkic) letters.add(code)
  return page
}
