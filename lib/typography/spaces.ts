// Spaces that do not break: before French punctuation and inside its quotation marks, after the small words of Polish.
import { editsOf, type Pass } from '#lib/typography/passes.ts'

const SPACES = '[ \\u00a0\\u202f]*'

/** Narrow no-break spaces before ; : ! ? in the languages that have them. */
export const punctuation: Pass = (text, { spaced }) =>
  spaced === ''
    ? []
    : editsOf(text, new RegExp(`${SPACES}[;:!?]+`, 'g'), ({ 0: found, index }) => {
        const signs = found.trimStart()
        const before = text.slice(Math.max(0, index - 12), index)
        const after = text.slice(index + found.length)
        if (!spaced.includes(signs[0] ?? '') || isNoSentence(before, signs, after, found !== signs)) return undefined
        return `\u202f${signs}`
      })

// The beginning of a line, times and ratios, a smiley, the colon of an address, an entity.
function isNoSentence(before: string, signs: string, after: string, hasSpace: boolean): boolean {
  if (/(?:^|[\n([{«“‹¿¡;:!?])$/.test(before)) return true
  if (signs.startsWith(':') && !hasSpace && /^[\p{L}\p{N}/]/u.test(after)) return true
  if (signs.startsWith(':') && /\b(?:https?|mailto|tel|ftp)$/i.test(before)) return true
  if (/^[:;]$/.test(signs) && /^-?[)(DPp|/]/.test(after)) return true
  return signs === ';' && !hasSpace && /&#?\w+$/.test(before)
}

/** The space inside quotation marks that are there already. */
export const openings: Pass = (text, { space, quotes }) =>
  space === '' ? [] : editsOf(text, new RegExp(`${quotes[0]}${SPACES}(?=[^\\n])`, 'g'), () => quotes[0] + space)

export const closings: Pass = (text, { space, quotes }) =>
  space === '' ? [] : editsOf(text, new RegExp(`(?<=[^\\n])${SPACES}${quotes[1]}`, 'g'), () => space + quotes[1])

/** A word that clings to the next. */
export const clinging: Pass = (text, habits) =>
  habits.clinging === null
    ? []
    : editsOf(text, new RegExp(`(?:${habits.clinging.source}) `, 'gu'), ([word]) => `${word.trimEnd()}\u00a0`)
