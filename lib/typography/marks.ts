// Dots and dashes.
import { editsOf, type Pass } from '#lib/typography/passes.ts'

/** Three dots, no more, are an ellipsis. */
export const ellipses: Pass = (text) => editsOf(text, /(?<![.…])\.{3}(?![.…])/g, () => '…')

/** Two hyphens are the dash of the language, between figures an en dash; three are an em dash. Alone on a line: a rule. */
export const dashes: Pass = (text, { dash }) =>
  editsOf(text, /(?<![-–—<!])-{2,3}(?![-–—>])/g, ({ 0: hyphens, index }) => {
    const before = text.slice(Math.max(0, index - 40), index)
    const after = text.slice(index + hyphens.length, index + hyphens.length + 40)
    if (/(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after)) return undefined
    if (hyphens.length === 3) return '—'
    return /\d$/.test(before) && /^\d/.test(after) ? '–' : dash
  })
