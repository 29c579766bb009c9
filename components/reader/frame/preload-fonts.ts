import { preload } from 'react-dom'
import { fontsToPreload } from '#components/ui/fonts.ts'

/** Asks for the fonts of a page before its style sheet is read. */
export function preloadFonts(page: 'list' | 'article', language: string) {
  for (const file of fontsToPreload(page, language))
    preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
