import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseFragment } from 'parse5'
import { type Block, type Inline, type Mark, parseBody } from '#lib/body/document.ts'
import { type Clipboard, fromClipboard, type Pasted } from '#lib/body/from-clipboard.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'

const folder = new URL('clipboards/', import.meta.url)
const names = readdirSync(folder)
function clipboard(name: string): Clipboard {
  const content = readFileSync(new URL(name, folder), 'utf8')
  return name.endsWith('.html') ? { html: content } : { text: content }
}

const words = (content: readonly Inline[]) =>
  content
    .map((node) => (node.type === 'text' ? marked(node.text, node.marks) : node.type === 'hardBreak' ? ' / ' : '^'))
    .join('')
const marked = (text: string, marks: Mark[] = []) =>
  marks.reduce((inner, mark) => `{${mark.type === 'link' ? mark.attrs.href : mark.type} ${inner}}`, text)

/** A block on one line, for reading a whole paste at a glance. */
function sketch(block: Block | Block[] | unknown): string {
  const node = block as {
    type: string
    content: Block[]
    attrs: { start: number; part: string; url: string; level: number; align: string }
  }
  const inner = () => node.content.map(sketch).join(' ')
  switch (node.type) {
    case 'paragraph':
      return words(node.content as unknown as Inline[])
    case 'heading':
      return `h${node.attrs.level} ${words(node.content as unknown as Inline[])}`
    case 'bulletList':
      return `[${node.content.map((item) => `• ${sketch(item)}`).join(' ')}]`
    case 'orderedList':
      return `[${node.content.map((item, at) => `${node.attrs.start + at}. ${sketch(item)}`).join(' ')}]`
    case 'blockquote':
      return `> ${inner()}`
    case 'table':
      return node.content.map(sketch).join(' || ')
    case 'tableRow':
      return `${node.attrs.part}: ${node.content.map((cell) => `${sketch(cell)}`).join(' | ')}`
    case 'tableHeader':
    case 'tableCell':
      return `${node.attrs.align === 'end' ? '→' : ''}${inner()}`
    case 'listItem':
      return inner()
    default:
      return node.type
  }
}

const pastes: [string, string[], [string, string?][]][] = [
  [
    'word.html',
    [
      'h2 The corridor reopens',
      'The {bold first convoy} left Odesa on Tuesday with 24\u00a0ships, {italic the ministry} said.{superscript [1]}',
      'Insurers now cover the {https://example.org/strait?id=4 strait} at three per cent of the value, H{subscript 2}O aside.',
      '[• Wheat, by far the most [• Spring wheat] • Maize]',
      '[3. Third, the pilots [1. those of the port] 4. Fourth, the crews]',
      '> “We wait,” said one owner.',
      'head: {bold Port} | →{bold Tonnes} || body: Odesa | →61,200',
      '{superscript [1]} Statement of 12 March.',
    ],
    [
      ['a footnote, as a number in the text and a paragraph at the end'],
      ['words that a tracked change deletes', 'have not yet decided whether to'],
      ['a comment on the document', '[AE1] · Says who?'],
      ['a picture that only the clipboard holds', 'A ship at sea, description automatically generated'],
      ['hidden text', 'Not for print.'],
      ['letters, Roman or compound numbers of a list, as plain numbers'],
    ],
  ],
  [
    'word-online.html',
    [
      'h2 What changes on Monday',
      '[• {bold Tariffs} fall by a third [• for grain only] • Pilots are paid by the port]',
      'Nobody objected.',
    ],
    [['underlining']],
  ],
  [
    'google-docs.html',
    [
      'h2 Grain moves again',
      'The minister called it {bold a first step}{italic , not the last}, in the {https://example.org/statement?lang=en statement} of the 5{superscript th}.{superscript [1]}',
      'Check this figure:\u00a061,200 tonnes. / A second line.',
      '[• Odesa [• two berths] • Chornomorsk]',
      '[2. {strike Second}]',
      'head: Month | →Ships || body: March | →24',
      'horizontalRule',
      '[1] Read on the 6th.',
    ],
    [
      ['a footnote, as a number in the text and a paragraph at the end'],
      ['highlighting'],
      ['a picture that only the clipboard holds', 'Ships waiting'],
    ],
  ],
  [
    'libreoffice.html',
    [
      'h2 Boğaz yeniden açılıyor',
      'İlk konvoy {bold salı günü} Odesa’dan ayrıldı{superscript 1}; {italic bakanlık} “ilk adım” dedi. Kimse karşı çıkmadı.',
      '[1. Buğday [1. Kışlık buğday] 2. Mısır]',
      'Sigortacılar {smallCaps nato}’yu bekliyor. {https://example.org/tr/ Ayrıntı}',
      'head: Liman | →Ton || body: Odesa | →61.200',
      '1 Bakanlığın 12 Mart açıklaması.',
    ],
    [
      ['a footnote, as a number in the text and a paragraph at the end'],
      ['underlining'],
      ['highlighting'],
      ['a picture that only the clipboard holds', 'Harita'],
    ],
  ],
  [
    'web-page.html',
    [
      'h2 Convoy leaves after eleven weeks',
      'By {https://daily.example/by/kay Kay Writer} 12 March',
      'The ships carry {bold wheat} and {italic maize}, {https://daily.example/a/7?page=2#fleet the owners say}. {strike Nine} Eleven ships sailed.',
      'Read all of it or {https://daily.example/more more}. Turned unbreakable.',
      '{https://daily.example/i/ship.jpg A ship under way}',
      'A ship under way on Tuesday. Photograph: Agency',
      '> We wait.',
      'h2 What next',
      'See the list: / first / second',
      'embed',
      'Your mail',
    ],
    [
      ['the navigation of a page', 'World Sport'],
      ['buttons and fields of a page', 'Share this · Daily Weekly'],
      ['a drawing', 'Mail icon'],
      ['a tracking picture'],
      ['a picture that only the clipboard holds', 'Chart of tonnage'],
      ['highlighting'],
      ['hidden text', 'Subscribe to read on · Opens in a new window'],
      ['a link with an address that cannot be used'],
      ['a picture that is not in the library, as a link'],
      ['an invisible character that turns letters around'],
      ['a direction mark without effect'],
      ['an invisible place to break or join a word'],
    ],
  ],
  [
    'excel.html',
    [
      'head: Port | →2023 | →2024 | →Change || body: Odesa | →48,100 | →61,200 | →27% || body: Izmail | →9,400 | →7,050 | →-25%',
    ],
    [['hidden text', 'Kherson 0 0']],
  ],
  [
    'google-sheets.html',
    ['head: Month | →Ships || body: March / (first half) | →24 || body: April | →{https://example.org/april 31}'],
    [],
  ],
  [
    'apple-notes.html',
    [
      '{bold Call with the harbour master}',
      'He was {italic certain}: nothing leaves before {italic {bold ten}}.',
      '[• two tugs on hand • one pilot]',
      'Mail him at {mailto:harbour@example.org harbour@example.org} 👍',
    ],
    [['a picture that only the clipboard holds', 'IMG_0412.HEIC']],
  ],
  [
    'apple-pages.html',
    [
      '{bold Ein Korridor für Getreide}',
      'Die Reeder warten – „wir warten“, sagt einer. Es sind 24\u00a0Schiffe.',
      '[1. Weizen 2. Mais]',
      'Niemand widersprach.',
    ],
    [['underlining']],
  ],
  [
    'arabic.html',
    [
      'غادرت {bold أول قافلة} ميناء أوديسا يوم الثلاثاء، وفق «Reuters»\u200f.',
      'الرقم \u2067\u202b24\u202c\u2069 سفينة مقلوب وناقص.',
      '[• القمح • می\u200cخواهند]',
    ],
    [['an invisible character that turns letters around'], ['a direction mark without effect']],
  ],
  [
    'hebrew.txt',
    ['צה"ל הודיע: \u200f24 ספינות (C++\u200e) יצאו.', '"אנחנו מחכים", אמר אחד הבעלים.', '[• חיטה • תירס]'],
    [],
  ],
  [
    'plain.txt',
    [
      'The first convoy left on Tuesday. / It carries wheat.',
      'So much depends / upon a red / wheel barrow',
      '[• wheat [• spring wheat • winter wheat] • maize]',
      '[3. third 4. fourth]',
      '- Who said that?',
      '2016. A year like no other.',
      'A long line that is a paragraph of its own, as editors of plain text write them, with no empty line behind it at all.',
      'Another long line that is the next paragraph, and nobody would call the two of them a verse, because they are far too long.',
    ],
    [],
  ],
  [
    'mail.txt',
    [
      'PRESS RELEASE',
      'The Ministry of Infrastructure announced today that the first convoy of grain ships has left the port of Odesa, eleven weeks after the last one, and that a second convoy of about twenty ships will follow it on Friday if the weather in the western Black Sea allows.',
      'Contact: Kay Press / https://example.org/press?utm_source=mail',
    ],
    [['line ends at the margin of a mail, as spaces']],
  ],
  [
    'markdown.txt',
    [
      '# The corridor *reopens*',
      'The **first** convoy left, see [the statement](https://example.org/s).',
      '> We wait.',
      '| Port | Tonnes | / |------|-------:| / | Odesa | 61,200 |',
      '`a -- b` and snake_case_names stay.',
    ],
    [],
  ],
  ['line.txt', ['the first convoy, finally'], []],
]
for (const [name, expected, lost] of pastes)
  test(`a paste of ${name} gives a clean text and says what it left out`, () => {
    const { blocks, losses } = fromClipboard(clipboard(name))
    assert.deepEqual(blocks.map(sketch), expected)
    assert.deepEqual(
      losses.map(({ what, text }) => (text === undefined ? [what] : [what, text])),
      lost,
    )
    assert.deepEqual(parseBody({ type: 'doc', content: blocks }).content, blocks)
  })

test('every clipboard of the folder is tried', () => {
  assert.deepEqual(pastes.map(([name]) => name).sort(), [...names].sort())
})

type Dom = { nodeName: string; value?: string; childNodes?: Dom[]; attrs?: { name: string; value: string }[] }

// What a reader of the clipboard sees, found in another way than the code does. Bullets and numbers of lists are form.
function visible(node: Dom): string {
  if (node.nodeName === '#text') return node.value ?? ''
  if (/^(?:script|style|title|noscript|#comment)$/.test(node.nodeName)) return ' '
  if (node.attrs?.some(({ name, value }) => name === 'style' && /mso-list:\s*ignore/i.test(value))) return ' '
  const inner = (node.childNodes ?? []).map(visible).join('')
  return /^(?:b|i|a|span|font|sup|sub|u|ins|del|st1:.*|o:p|em|strong|mark)$/.test(node.nodeName) ? inner : ` ${inner} `
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.replace(/[\u00ad\u202a-\u202e\u2066-\u2069]/g, '').matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function resultOf({ blocks, losses }: Pasted): string {
  const shown = blocks.map((block) =>
    block.type === 'embed' ? `${block.attrs.url} ${block.attrs.title}` : plainTextOf(block),
  )
  return [...shown, ...losses.map(({ text = '' }) => text)].join('\n')
}

for (const name of names)
  test(`every word of ${name} is in the article or among what was left out`, () => {
    const { html, text = '' } = clipboard(name)
    // The numbers and signs of a list are its form.
    const source = html === undefined ? text.replace(/^\s*(?:-|\d\.)\s/gm, ' ') : visible(parseFragment(html) as Dom)
    const found = counted(resultOf(fromClipboard(clipboard(name))))
    const missing = [...counted(source)].filter(([word, times]) => (found.get(word) ?? 0) < times)
    assert.deepEqual(missing, [])
  })
