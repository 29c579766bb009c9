// A section's colour from its hue alone. One lightness a theme gives every section the same weight on the page and the
// same contrast; the chroma is as much as wanted, or as much as sRGB has at that hue, so that any hue a newsroom picks
// passes.

const light = { lightness: 0.47, chroma: 0.12 }
const dark = { lightness: 0.77, chroma: 0.1 }

/** Hexadecimal sRGB for paper and for the dark theme. */
export function sectionColour(hue: number): { light: string; dark: string } {
  return { light: hex(light.lightness, light.chroma, hue), dark: hex(dark.lightness, dark.chroma, hue) }
}

/** The class that gives an element and all below it the section's colour, as `--sec`. */
export const sectionClass = (section: { hue: number }) => `sec-${wholeHue(section.hue)}`

/** A rule for each hue; browsers without light-dark() have the light theme only. */
export function sectionSheet(hues: Iterable<number>): string {
  const colours = [...new Set([...hues].map(wholeHue))]
    .sort((a, b) => a - b)
    .map((hue) => ({ hue, ...sectionColour(hue) }))
  const plain = colours.map(({ hue, light }) => `.sec-${hue}{--sec:${light}}`).join('')
  const paired = colours.map(({ hue, light, dark }) => `.sec-${hue}{--sec:light-dark(${light},${dark})}`).join('')
  return colours.length === 0 ? '' : `${plain}@supports (color:light-dark(red,red)){${paired}}`
}

const wholeHue = (hue: number) => ((Math.round(hue) % 360) + 360) % 360

function hex(lightness: number, wanted: number, hue: number): string {
  let chroma = wanted
  while (chroma > 0 && !inGamut(linear(lightness, chroma, hue))) chroma -= 0.002
  return `#${linear(lightness, Math.max(0, chroma), hue)
    .map((channel) =>
      Math.round(encode(channel) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const inGamut = (channels: number[]) => channels.every((channel) => channel >= -0.0001 && channel <= 1.0001)

const encode = (channel: number) => {
  const value = Math.min(1, Math.max(0, channel))
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}

// OKLCH to linear sRGB: Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/
function linear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}
