import { fontsToPreload } from '#components/ui/fonts.ts'

/** Asks for a page's fonts before its style sheet is read; React moves these to the head. */
export function FontPreloads({ page, language }: { page: 'list' | 'article'; language: string }) {
  return fontsToPreload(page, language).map((file) => (
    <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" />
  ))
}
