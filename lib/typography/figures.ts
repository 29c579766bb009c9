// Figures: the signs of multiplication and minus where they cannot be anything else, and the spaces that may not break.
import { editsOf, type Pass } from '#lib/typography/passes.ts'

// After a figure and a space these are units and nothing else; "in", "a" and "t" are words.
const UNITS =
  '(?:[kcmµ]?m[²³23]?|ha|[kmµ]?g|[cm]?l|[kMGT]?W(?:h)?|[kMG]?Hz|[kMGT]B|km/h|°[CF]?|[%‰€£$¥₺₽]|zł|Kč|Ft|kr|kn|mph)'

/** "3 x 4", "1920x1080": a figure on both sides; 0x1f is code. */
export const multiplications: Pass = (text) => editsOf(text, /(?<=\d ?)(?<!(?<![\d.,])0)x(?= ?\d)/g, () => '×')

/** A hyphen that begins a figure, but not after another figure and not in 555-1234 or a date. */
export const minuses: Pass = (text) => editsOf(text, /(?<=^|[\s([])(?<!\d\s)-(?=\d)(?!\d+-)/gm, () => '−')

/** A narrow space that does not break between a figure and its unit, where there was a space. */
export const units: Pass = (text) =>
  editsOf(text, new RegExp(`(?<=\\d)[ \\u00a0](?=${UNITS}(?![\\p{L}\\p{N}]))`, 'gu'), () => '\u202f')

/** The same between thousands: 61 200. */
export const groups: Pass = (text, habits) =>
  habits.groups
    ? editsOf(text, /(?<![\d.,]|\d[ \u00a0\u202f])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g, ([figure]) =>
        figure.replace(/[ \u00a0]/g, '\u202f'),
      )
    : []

/** The unit at the end of `before`, with its space, when the space should not break. */
export function unitAtEnd(before: string): string | undefined {
  return new RegExp(`(?<=\\d)[ \\u00a0]${UNITS}$`, 'u').exec(before.slice(-20))?.[0]
}
