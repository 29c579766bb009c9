// Letters as outlines, and fonts cut down to the letters that a drawing uses, from the site's own typefaces.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const fontverter = require("fontverter");
const subsetFont = require("subset-font");

const FILES = {
  sans: "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  sansExtra: "@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2",
  waters: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  serif: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  serifExtra: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
};
const bytes = (key: keyof typeof FILES): Buffer => readFileSync(require.resolve(FILES[key]));

const hb = await import("harfbuzzjs");
const faces: { font: any; has: Set<number> }[] = [];
for (const key of ["serif", "serifExtra"] as const) {
  const sfnt = await fontverter.convert(bytes(key), "sfnt");
  const face = new hb.Face(new hb.Blob(new Uint8Array(sfnt)), 0);
  const font = new hb.Font(face);
  font.setVariations([new hb.Variation("wght", 700)]);
  faces.push({ font, has: new Set(face.collectUnicodes()) });
}

/** One letter's outline in font units (1000 an em, y upwards) and how wide it is. */
export function glyphs(letter: string): { advance: number; path: (dx: number) => string } {
  const { font } = faces.find((f) => f.has.has(letter.codePointAt(0) as number)) ?? faces[0];
  const buffer = new hb.Buffer();
  buffer.addText(letter);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const { codepoint } = buffer.getGlyphInfos()[0];
  return {
    advance: buffer.getGlyphPositions()[0].xAdvance,
    path: (dx) => {
      let x = true;
      // Outlines come as absolute coordinates in pairs; the first of each pair moves.
      return font.glyphToPath(codepoint).replace(/-?\d+(?:\.\d+)?/g, (n: string) => {
        const moved = x ? Number(n) + dx : Number(n);
        x = !x;
        return moved.toFixed(1).concat(" ");
      });
    },
  };
}
