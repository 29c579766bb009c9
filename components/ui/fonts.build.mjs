// Cuts the web fonts: subsets by alphabet from the @fontsource-variable packages, named after their own hash, with the
// CSS that loads them and the fallbacks that keep the page still until they arrive. The results are committed; run it
// again only when a face or an alphabet changes:
//   npm install --prefix components/ui/fonts && node components/ui/fonts.build.mjs
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const packages = process.argv[2] ?? join(here, 'fonts')
const out = join(here, '../../public/fonts')
const require = createRequire(join(packages, 'package.json'))
const subsetFont = require('subset-font')
const fontverter = require('fontverter')

// ---- alphabets

const run = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')
const without = (letters, ...others) => [...letters].filter((letter) => !others.join('').includes(letter)).join('')

// With the Turkish letters that live in the packages' latin file: they cost less here than a file of their own.
const base = `${run(0x20, 0x7e)}\u00a0\u00ad–—‘’“”…•·€£©°éÉ×−\ufb01\ufb02ÇçÖöÜüÂâÎîÛûı`
// From latin-ext: the rest of Turkish, and what the names of Central and South-Eastern Europe bring into any text.
const names = 'ĞğİŞş₺ćĆčČšŠžŽđĐăĂșȘțȚńłŁőű'
const west = without(`${run(0xa1, 0xff)}ŒœŸ‚„‹›†‰™←↑→↓№½`, base)
const ext = without(`${run(0x100, 0x17f)}${run(0x218, 0x21b)}\u1e9e\u20b4\u20bd\u2032\u2033\u202f`, base, names, 'ŒœŸ')
const cyrillic = `${run(0x400, 0x45f)}Ґґ`
const greek = run(0x384, 0x3ce)
const arabic = `،؛؟${run(0x621, 0x63a)}${run(0x640, 0x652)}${run(0x660, 0x66d)}${run(0x6f0, 0x6f9)}\u0670\u0671\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c0\u06c1\u06c2\u06c3\u06cc\u06d2\u06d3\u200c\u200d\u200e\u200f`
const hebrew = `${run(0x5d0, 0x5ea)}־׳״₪${run(0x5b0, 0x5bc)}`

// file suffix: [subset of the package, letters]
const latin = {
  '': ['latin', base],
  '-names': ['latin-ext', names],
  '-west': ['latin', west],
  '-ext': ['latin-ext', ext],
}
const european = { ...latin, '-cyrillic': ['cyrillic', cyrillic], '-greek': ['greek', greek] }

// ---- faces

const wght = { min: 400, max: 700 }
const serifFeatures = ['kern', 'liga', 'locl', 'ccmp', 'lnum', 'mark', 'mkmk']
const sansFeatures = [...serifFeatures, 'tnum']
const serif = { package: 'source-serif-4', build: 'standard', features: serifFeatures }
const italic = { family: 'Broadsheet Text', ...serif, style: 'italic', cuts: latin }
const plain = { build: 'wght', axes: { wght } }

const faces = [
  { family: 'Broadsheet Display', file: 'display', ...serif, axes: { opsz: 44, wght }, cuts: european },
  { family: 'Broadsheet Text', file: 'text', ...serif, axes: { opsz: 16, wght }, cuts: european },
  // Nearly all italics are of the weight of the text: those above it wait in files of their own.
  { ...italic, file: 'text-italic', axes: { opsz: 16, wght: 400 }, weights: '400' },
  { ...italic, file: 'text-italic-bold', axes: { opsz: 16, wght: { min: 500, max: 700 } }, weights: '500 700' },
  {
    family: 'Broadsheet Sans',
    file: 'sans',
    ...plain,
    package: 'public-sans',
    features: sansFeatures,
    closed: true,
    cuts: latin,
  },
  {
    family: 'Broadsheet Sans',
    file: 'sans',
    ...plain,
    package: 'libre-franklin',
    features: serifFeatures,
    cuts: { '-cyrillic': ['cyrillic', cyrillic] },
  },
  {
    family: 'Broadsheet Naskh',
    file: 'naskh',
    ...plain,
    package: 'noto-naskh-arabic',
    closed: true,
    cuts: { '': ['arabic', arabic] },
  },
  {
    family: 'Broadsheet Arabic Sans',
    file: 'arabic-sans',
    ...plain,
    package: 'noto-sans-arabic',
    closed: true,
    cuts: { '': ['arabic', arabic] },
  },
  {
    family: 'Broadsheet Hebrew',
    file: 'hebrew',
    ...plain,
    package: 'frank-ruhl-libre',
    cuts: { '': ['hebrew', hebrew] },
  },
]

// Local fonts stretched to the web fonts' widths and line boxes, so that the swap moves nothing.
const fallbacks = [
  {
    family: 'Display Fallback',
    local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Times New Roman'],
    size: 101,
    ascent: 102.5,
    descent: 33.2,
  },
  { family: 'Text Fallback', local: ['Georgia', 'Gelasio'], size: 106.2, ascent: 97.5, descent: 31.5 },
  { family: 'Text Fallback 2', local: ['Noto Serif'], size: 97.4, ascent: 106.4, descent: 34.4 },
  {
    family: 'Text Fallback 3',
    local: ['Times New Roman', 'Liberation Serif'],
    size: 116.8,
    ascent: 88.7,
    descent: 28.7,
  },
  { family: 'Sans Fallback', local: ['Arial', 'Liberation Sans', 'Roboto'], size: 105.5, ascent: 90, descent: 21.3 },
]

// ---- cutting

/**
 * A subset is a Modified Version under the OFL and may not present itself by a Reserved Font Name ('Source'). Names of
 * the same length keep the table's offsets; a font with no name table at all is refused by browsers.
 */
function rename(sfnt) {
  const names = [
    ['Source Serif 4', 'Broadsheet Txt'],
    ['SourceSerif4', 'BroadsheetTx'],
  ]
  for (let table = 0; table < sfnt.readUInt16BE(4); table++) {
    const at = 12 + table * 16
    if (sfnt.toString('latin1', at, at + 4) !== 'name') continue
    const start = sfnt.readUInt32BE(at + 8)
    const end = start + sfnt.readUInt32BE(at + 12)
    for (const [from, to] of names)
      for (const encode of [(text) => Buffer.from(text, 'utf16le').swap16(), (text) => Buffer.from(text, 'latin1')])
        replaceAll(sfnt.subarray(start, end), encode(from), encode(to))
  }
  return sfnt
}

function replaceAll(bytes, from, to) {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at)
}

async function cut(face, subset, letters) {
  const name = `${face.package}-${subset}-${face.build}-${face.style ?? 'normal'}.woff2`
  const whole = readFileSync(join(packages, 'node_modules/@fontsource-variable', face.package, 'files', name))
  const sfnt = await subsetFont(whole, letters, {
    targetFormat: 'sfnt',
    variationAxes: face.axes,
    keepFeatures: face.features,
    noHinting: true,
    noLayoutClosure: !face.closed, // Arabic needs its letter shapes, the sans its tabular figures
  })
  return fontverter.convert(rename(Buffer.from(sfnt)), 'woff2')
}

function unicodeRange(letters) {
  const points = [...new Set([...letters].map((letter) => letter.codePointAt(0)))].sort((a, b) => a - b)
  const runs = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else runs.push([point, point])
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(', ')
}

const fontFace = (face, path, letters) => `@font-face {
  font-family: "${face.family}";
  src: url("${path}") format("woff2");
  font-weight: ${face.weights ?? '400 700'};
  font-style: ${face.style ?? 'normal'};
  font-display: swap;
  unicode-range: ${unicodeRange(letters)};
}
`
const fallbackFace = ({ family, local, size, ascent, descent }) => `@font-face {
  font-family: "${family}";
  src: ${local.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${size}%;
  ascent-override: ${ascent}%;
  descent-override: ${descent}%;
  line-gap-override: 0%;
}
`

/** The licence once, below every face's own notice; "Source" is a reserved name, so the subsets are called otherwise. */
function licence() {
  const texts = [...new Set(faces.map((face) => face.package))].map((name) => [
    name,
    readFileSync(join(packages, 'node_modules/@fontsource-variable', name, 'LICENSE'), 'utf8'),
  ])
  const adobe = "Copyright 2014-2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
  const notices = texts.map(([name, text]) => `${name}: ${name === 'source-serif-4' ? adobe : text.split('\n')[0]}`)
  const body = texts[0][1].slice(texts[0][1].indexOf('This Font Software'))
  return `The fonts in this folder are subsets of the fonts below, made by components/ui/fonts.build.mjs. They are Modified
Versions and carry names of their own.

${notices.join('\n')}

${body}`
}

for (const old of readdirSync(out)) if (old.endsWith('.woff2')) rmSync(join(out, old))
const files = {}
let css = '/* Made by fonts.build.mjs. */\n'
for (const face of faces)
  for (const [suffix, [subset, letters]] of Object.entries(face.cuts)) {
    const file = await cut(face, subset, letters)
    const name = `${face.file}${suffix}`
    const path = `/fonts/${name}.${createHash('sha256').update(file).digest('hex').slice(0, 8)}.woff2`
    writeFileSync(join(out, '..', path), file)
    files[name] = path
    css += fontFace(face, path, letters)
    console.log(name.padEnd(20), `${(file.length / 1024).toFixed(1)} KB`)
  }
css += fallbacks.map(fallbackFace).join('')
writeFileSync(join(here, 'fonts.css'), css)
const lines = Object.entries(files).map(([name, path]) => `  ${/-/.test(name) ? `'${name}'` : name}: '${path}',`)
writeFileSync(
  join(here, 'font-files.ts'),
  `// Made by fonts.build.mjs.\nexport const fontFiles = {\n${lines.join('\n')}\n} as const\n`,
)
writeFileSync(join(out, 'OFL.txt'), licence())
