import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { env } from '#env.ts'
import { parseBody } from '#lib/body/document.ts'
import { type Clipboard, fromClipboard } from '#lib/body/from-clipboard.ts'
import { safeHref } from '#lib/body/links.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'

function addressesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    (key === 'href' || key === 'url') && typeof value === 'string' ? [value] : addressesIn(value),
  )
}

/** Pastes, and sees that what came in is a valid body whose addresses run nothing. */
function harmless(clipboard: Clipboard) {
  const pasted = fromClipboard(clipboard)
  assert.deepEqual(parseBody({ type: 'doc', content: pasted.blocks }).content, pasted.blocks)
  for (const address of addressesIn(pasted)) assert.equal(safeHref(address), address)
  return pasted
}

const inert: [string, string][] = [
  ['a link that runs a script', '<a href="javascript:alert(1)">a</a>'],
  ['a link with a tab in its scheme', '<a href="java&#9;script:alert(1)">a</a>'],
  ['a link behind a door', '<a href="https://www.google.com/url?q=data:text/html,x">a</a>'],
  ['event handlers', '<p onclick="x()" onpaste=x()>a<img src=x onerror=alert(1)></p>'],
  ['a drawing with a script', '<svg><script>alert(1)</script><a xlink:href="javascript:x"><text>a</text></a></svg>a'],
  ['a style', '<style>body{background:url(//evil.example)}</style><p style="background:url(javascript:x)">a</p>'],
  ['a frame', '<iframe src="javascript:alert(1)" srcdoc="<script>x</script>"></iframe>a'],
  ['a comment of Word with a script', '<!--[if gte mso 9]><script>x</script><![endif]-->a'],
  ['a template', '<template><script>x</script></template>a'],
]
for (const [what, html] of inert)
  test(`${what} is inert in a paste`, () => {
    const { blocks } = harmless({ html })
    assert.doesNotMatch(JSON.stringify(blocks), /script|alert|evil|onerror/i)
    assert.match(blocks.map(plainTextOf).join(), /a/)
  })

const large = (part: string, characters: number) => part.repeat(Math.ceil(characters / part.length))
const enormous: [string, Clipboard, RegExp][] = [
  [
    'paragraphs of Word',
    { html: large('<p class=MsoNormal><span style="mso-x:y">Word <o:p></o:p></span></p>', 5_100_000) },
    /beyond what can be pasted/,
  ],
  [
    'items of Word',
    { html: large('<p style="mso-list:l0 level3 lfo1"><span style="mso-list:Ignore">1.</span>a</p>', 1_000_000) },
    /beyond what an article may hold/,
  ],
  [
    'nested underlined spans',
    { html: large('<span style="text-decoration:underline;background:red">x', 1_000_000) },
    /tags beyond/,
  ],
  ['navigation', { html: large('<nav>word <b>x</b></nav>', 1_000_000) }, /characters of what was left out/],
  [
    'pictures as text',
    { html: `<p>a</p><img src="data:image/png;base64,${large('A', 6_000_000)}">` },
    /only the clipboard/,
  ],
  [
    'a huge text with a small HTML',
    { html: `${large('<b>x</b>', 5_100_000)}`, text: 'the text' },
    /the looks of a text/,
  ],
  ['lines of text', { text: large('word\n', 5_100_000) }, /beyond what can be pasted/],
  ['list lines', { text: large('- word\n  - deep\n', 300_000) }, /beyond what an article may hold/],
  ['lines that are no list', { text: large('5. word\n', 300_000) }, /beyond what an article|^$/],
  ['one line', { text: large('word ', 3_000_000) }, /characters beyond what an article may hold/],
  ['no-break and zero-width spaces', { text: large('a\u00a0 \u200b', 500_000) }, /invisible place/],
  ['direction marks', { text: large('א\u202b\u202e\u2067', 500_000) }, /turns letters around/],
]
for (const [what, clipboard, said] of enormous)
  test(`an enormous paste of ${what} is read in seconds, and what was too much is said`, () => {
    const start = process.cpuUsage()
    const { blocks, losses } = fromClipboard(clipboard)
    const { user, system } = process.cpuUsage(start)
    assert.ok((user + system) / 1e6 < 8, `${(user + system) / 1e6} s`)
    assert.match(losses.map(({ what }) => what).join('\n'), said)
    parseBody({ type: 'doc', content: blocks })
  })

const payloads = path.join(env.fixturesDir, 'payloads')
const missing = existsSync(payloads) ? false : `no folder ${payloads}`

test('no sanitiser vector of DOMPurify leaves anything that runs when it is pasted', { skip: missing }, async () => {
  const file = pathToFileURL(path.join(payloads, 'dompurify/expect.mjs')).href
  const { default: vectors } = (await import(file)) as { default: { payload: string }[] }
  for (const { payload } of vectors) harmless({ html: payload })
})

test('every naughty string can be pasted as text and as HTML', { skip: missing }, () => {
  const strings: string[] = JSON.parse(readFileSync(path.join(payloads, 'naughty/blns.json'), 'utf8'))
  for (const naughty of strings) {
    harmless({ text: naughty })
    harmless({ html: naughty, text: naughty })
    const quoted = naughty.replaceAll('"', '&quot;')
    harmless({ html: `<a href="${quoted}">x</a><img src="${quoted}"><iframe src="${quoted}" title="${quoted}">` })
  }
})
