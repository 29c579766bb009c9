// Letters as outlines, and fonts cut down to the letters that a drawing uses, from the site's own typefaces.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const fontverter = require('fontverter')
const subsetFont = require('subset-font')

const FILES = {
  sans: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  sansExtra: '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
  waters: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  serifExtra: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
}
const bytes = (key: keyof typeof FILES): Buffer => readFileSync(require.resolve(FILES[key]))

const hb = await import('harfbuzzjs')
const faces: { font: any; has: Set<number> }[] = []
for (const key of ['serif', 'serifExtra'] as const) {
  const sfnt = await fontverter.convert(bytes(key), 'sfnt')
  const face = new hb.Face(new hb.Blob(new Uint8Array(sfnt)), 0)
  const font = new hb.Font(face)
  font.setVariations([new hb.Variation('wght', 700)])
  faces.push({ font, has: new Set(face.collectUnicodes()) })
}

/** One letter's outline in font units (1000 an em, y upwards) and how wide it is. */
export function glyphs(letter: string): { advance: number; path: (dx: number) => string } {
  const { font } = faces.find((f) => f.has.has(letter.codePointAt(0) as number)) ?? faces[0]
  const buffer = new hb.Buffer()
  buffer.addText(letter)
  buffer.guessSegmentProperties()
  hb.shape(font, buffer)
  const { codepoint } = buffer.getGlyphInfos()[0]
  return {
    advance: buffer.getGlyphPositions()[0].xAdvance,
    path: (dx) => {
      let x = true
      // Outlines come as absolute coordinates in pairs; the first of each pair moves.
      return font.glyphToPath(codepoint).replace(/-?\d+(?:\.\d+)?/g, (n: string) => {
        const moved = x ? Number(n) + dx : Number(n)
        x = !x
        return moved.toFixed(1).concat(' ')
      })
    },
  }
}

/** @font-face rules that carry only the given letters: upright sans, and italic serif for the names of waters. */
export async function fontFaces(sans: string, waters: string): Promise<string> {
  const face = async (family: string, key: keyof typeof FILES, text: string, weights: [number, number]) => {
    if (!text) return ''
    const variationAxes = { wght: weights[0] === weights[1] ? weights[0] : { min: weights[0], max: weights[1] } }
    const font: Buffer = await subsetFont(bytes(key), text, { targetFormat: 'woff2', variationAxes })
    return `@font-face{font-family:${family};font-weight:${weights.join(' ')};src:url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")}`
  }
  const letters = [...new Set(sans)].sort()
  const basic = letters.filter((c) => (c.codePointAt(0) as number) < 256 || '–—’“”−'.includes(c)).join('')
  const extra = letters.filter((c) => !basic.includes(c)).join('')
  const italic = [...new Set(waters)].sort().join('')
  const rules = [
    await face('S', 'sans', basic, [400, 700]),
    await face('X', 'sansExtra', extra, [400, 700]),
    await face('W', 'waters', italic, [400, 400]),
  ]
  return rules.join('')
}
