// Which font files a page asks for before its CSS is read. Everything else comes by unicode-range when a letter needs it.
import { fontFiles } from '#components/ui/font-files.ts'

type FontName = keyof typeof fontFiles

/** The alphabets beyond plain ASCII that a language cannot do without: suffixes of the font files. */
const alphabets: Record<string, string[]> = {
  ...Object.fromEntries(['tr', 'az', 'ro', 'hr', 'sl'].map((l) => [l, ['-names']])),
  ...Object.fromEntries(
    ['de', 'fr', 'es', 'it', 'pt', 'sv', 'da', 'nb', 'no', 'fi', 'is', 'ca'].map((l) => [l, ['-west']]),
  ),
  ...Object.fromEntries(['pl', 'cs', 'sk', 'hu', 'lt', 'lv', 'et'].map((l) => [l, ['-names', '-ext']])),
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'sr', 'mk'].map((l) => [l, ['-cyrillic']])),
  el: ['-greek'],
}

const arabicScript = new Set(['ar', 'fa', 'ur'])

/**
 * The files to preload: every page is set in the three faces. Beyond plain ASCII the letters of the language, in the faces
 * that most of the page is in: headlines and labels on the front and the lists, headlines and prose in an article.
 */
export function fontsToPreload(page: 'list' | 'article', language: string): string[] {
  const [code = 'en'] = language.toLowerCase().split('-')
  if (arabicScript.has(code)) return [fontFiles.naskh, fontFiles['arabic-sans']]
  if (code === 'he') return [fontFiles.hebrew, fontFiles.sans]
  const faces = page === 'article' ? ['display', 'text', 'sans'] : ['display', 'sans', 'text']
  const letters = faces.slice(0, 2).flatMap((face) => (alphabets[code] ?? []).map((suffix) => `${face}${suffix}`))
  return [...faces, ...letters].map(path).filter((file) => file !== undefined)
}

const path = (name: string) => fontFiles[name as FontName] as string | undefined
