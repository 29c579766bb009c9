import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseFragment } from 'parse5'
import { type Clipboard, fromClipboard } from '#lib/body/from-clipboard.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'

const folder = new URL('clipboards/', import.meta.url)
const read = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))

type Dom = { nodeName: string; value?: string; childNodes?: Dom[]; attrs?: { name: string; value: string }[] }

function visible(node: Dom): string {
  if (node.nodeName === '#text') return node.value ?? ''
  if (/^(?:script|style|title|noscript|iframe|#comment)$/.test(node.nodeName)) return ''
  if (node.attrs?.some(({ name, value }) => name === 'style' && /mso-list:\s*ignore/i.test(value))) return ''
  return (node.childNodes ?? []).map(visible).join('')
}

/** How often each letter and figure stands in a text. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [letter] of text.matchAll(/[\p{L}\p{N}\p{M}]/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function missingLetters(clipboard: Clipboard, source: string): [string, number][] {
  const { blocks, losses } = fromClipboard(clipboard)
  const shown = blocks.map((block) =>
    block.type === 'embed' ? `${block.attrs.url} ${block.attrs.title}` : plainTextOf(block),
  )
  const found = letters([...shown, ...losses.map(({ text = '' }) => text)].join(' '))
  return [...letters(source)].filter(([letter, times]) => (found.get(letter) ?? 0) < times)
}

// The same numbers every time.
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function shuffled(pieces: string[], next: (below: number) => number): string {
  return Array.from({ length: 1 + next(40) }, () => {
    const at = next(pieces.length)
    return pieces.slice(at, at + 1 + next(6)).join('')
  }).join('')
}

test('no letter is lost from a thousand clipboards that were torn up and put together wrongly', () => {
  const next = random(77)
  const pieces = read('.html').flatMap((html) => html.split(/(?=<)/))
  for (let run = 0; run < 1000; run += 1) {
    const html = shuffled(pieces, next)
    assert.deepEqual(missingLetters({ html }, visible(parseFragment(html) as Dom)), [], html)
  }
})

test('no letter is lost from a thousand torn plain texts', () => {
  const next = random(78)
  const pieces = read('.txt').flatMap((text) => text.split(/(?<=[\n ])/))
  for (let run = 0; run < 1000; run += 1) {
    const text = shuffled(pieces, next)
    // Numbers in front of items are the form of a list.
    const source = text.replace(/^[ \t]*\d+[.)][ \t]/gm, '')
    assert.deepEqual(missingLetters({ text }, source), [], text)
  }
})
