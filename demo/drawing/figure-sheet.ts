// The sheet that maps and charts are set on: the site's colours for both themes, its typefaces cut to the letters used,
// and a title for those who do not see the drawing.
import { fontFaces } from './lettering.ts'

const COLOURS = `:root{--ink:#14171d;--ink2:#4a4d54;--ink3:#66696f;--hair:#d7d6d2;--tint:#efeeea;--paper:#fdfdfc;--accent:#c22122;--sea:#e5eff3;--land:#fbfaf7;--coast:#94a9b3;--border:#bdbbb6;--water:#45687c;--world:#255b9c;--politics:#69498c;--economy:#1a6a52;--climate:#3a6830}
@media (prefers-color-scheme:dark){:root{--ink:#eae9e6;--ink2:#b7b6b2;--ink3:#9b9a95;--hair:#323439;--tint:#202329;--paper:#111316;--accent:#f97562;--sea:#1a232b;--land:#34373d;--coast:#5d7079;--border:#5f6268;--water:#9fbccb;--world:#8bb7f0;--politics:#c4a3ea;--economy:#7cc6aa;--climate:#92c487}}`

const escaped = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export interface Drawing {
  width: number
  height: number
  /** Said in place of the drawing. */
  title: string
  css: string
  body: string
}

export async function sheet({ width, height, title, css, body }: Drawing): Promise<string> {
  const letters = (pattern: RegExp) => [...body.matchAll(pattern)].map((m) => m[1].replace(/&amp;/g, '&')).join('')
  const faces = await fontFaces(
    letters(/<text class="(?!water)[^>]*>([^<]*)</g),
    letters(/<text class="water[^>]*>([^<]*)</g),
  )
  const common = `text{font-family:S,X,sans-serif;fill:var(--ink2)}.water{font-family:W,serif;font-style:italic}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t"><title id="t">${escaped(title)}</title><style>${faces}${COLOURS}${common}${css}</style>${body}</svg>\n`
}
