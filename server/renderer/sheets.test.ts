import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neededRules, withNeededRules } from './sheets.ts'

const page = (body: string, attributes = 'lang="en" dir="ltr"') =>
  `<!DOCTYPE html><html ${attributes}><head></head><body>${body}</body></html>`
const kept = (css: string, body: string, attributes?: string) => neededRules([css], page(body, attributes))

const card =
  '<article class="card md:wide" id="a"><h2>A</h2><a href="https://b.example/" aria-current="page">b</a></article>'

// A rule, and whether a page with one card needs it.
const selectors: [string, boolean][] = [
  ...([
    ['.card', true],
    ['.list', false],
    ['article', true],
    ['ARTICLE', true],
    ['aside', false],
  ] as [string, boolean][]),
  ...([
    ['#a', true],
    ['#b', false],
    ['*', true],
    ['.card>h2', true],
    ['.card>h3', false],
  ] as [string, boolean][]),
  ...([
    ['.md\\:wide', true],
    ['.md\\:narrow', false],
    ['.card.list', false],
  ] as [string, boolean][]),
  ...([
    ['a[href]', true],
    ['a[href^="https:"]', true],
    ['a[href^="mailto:"]', false],
  ] as [string, boolean][]),
  ...([
    ['[aria-current="page"]', true],
    ['[aria-current=true]', false],
    ['[hidden]', false],
  ] as [string, boolean][]),
  ...([
    [':is(.list,.card) h2', true],
    [':is(.list,.row) h2', false],
    [':where(.row h2,#b)', false],
  ] as [string, boolean][]),
  ...([
    ['.card:not(.list)', true],
    ['.list:not(.card)', false],
    [':not(.list)', true],
  ] as [string, boolean][]),
  ...([
    ['.card:has(h2)', true],
    ['.card:has(>img)', false],
    ['.card:has(>img,>h2)', true],
  ] as [string, boolean][]),
  ...([
    ['a:hover', true],
    [':focus-visible', true],
    ['.list:hover', false],
    ['a:nth-child(2n of .row)', true],
  ] as [string, boolean][]),
  ...([
    ['.card::before', true],
    ['.list::before', false],
    ['::selection', true],
    [':root', true],
  ] as [string, boolean][]),
  ...([
    ['a:some-day', true],
    ['details[open]', false],
    [':popover-open', false],
    [':open', false],
  ] as [string, boolean][]),
  ...([
    [':dir(rtl) a', false],
    [':dir(ltr) a', true],
    [':lang(en) a', true],
    [':lang(ar) a', false],
  ] as [string, boolean][]),
  ...([
    ['[lang|=en]', true],
    ['[lang|=tr]', false],
    ['svg|a', true],
    ['|b', false],
  ] as [string, boolean][]),
]

test('a rule stays when its selector could match something on the page', () => {
  for (const [selector, stays] of selectors)
    assert.equal(kept(`${selector}{color:red}`, card), stays ? `${selector}{color:red}` : '', selector)
})

test('of several selectors those stay that can match; a list that some browsers drop whole stays whole', () => {
  assert.equal(kept('.list,.card,aside{color:red}', card), '.card{color:red}')
  assert.equal(kept('.list,.card::-moz-marker{color:red}', card), '.list,.card::-moz-marker{color:red}')
  assert.equal(kept('.list::-moz-marker,.row{color:red}', card), '')
})

test('what readers can open without a script counts as open', () => {
  const details = '<details><summary>a</summary></details><nav popover="auto"></nav>'
  for (const css of ['details[open]{top:0}', '[open] summary{top:0}', ':popover-open{top:0}', ':open{top:0}'])
    assert.equal(kept(css, details), css)
})

test('the languages and directions of the page decide, and of its parts', () => {
  const rules = ':root:dir(rtl){top:0}:lang(ar){top:1px}[lang|=ar]{top:2px}'
  assert.equal(kept(rules, card, 'lang="ar-EG" dir="rtl"'), rules)
  assert.equal(kept(rules, '<p lang="ar" dir="auto">a</p>'), rules)
  assert.equal(kept(rules, card), '')
})

test('an empty group goes, but a layer keeps its place among the others', () => {
  const css = '@layer a,b;@layer a{@media print{.list{top:0}}}@layer b{.card{top:0}}@supports (top:0){.list{top:0}}'
  assert.equal(kept(css, card), '@layer a,b;@layer a;@layer b{.card{top:0}}')
  const nested = '@media (min-width:48rem){@container (width>20rem){.card{top:0}.list{top:0}}}'
  assert.equal(kept(nested, card), '@media (min-width:48rem){@container (width>20rem){.card{top:0}}}')
})

test('a custom property stays when something that stays reads it, however far', () => {
  const css = ':root{--a:1px;--b:var(--a);--c:var(--b);--d:2px;--e:var(--d)}.card{top:var(--c)}.list{top:var(--e)}'
  assert.equal(kept(css, card), ':root{--a:1px;--b:var(--a);--c:var(--b)}.card{top:var(--c)}')
  assert.equal(kept(css, '<svg fill="var(--d)"></svg>'), ':root{--d:2px}')
  assert.equal(kept(':root{--a:1}@container style(--a:1){.card{top:0}}', card).startsWith(':root{--a:1}'), true)
})

test('sheets are read together: one may read what another sets', () => {
  assert.equal(
    neededRules(['.card{color:var(--sec)}', '.sec-1{--sec:red}'], page('<p class="card sec-1">')),
    ['.card{color:var(--sec)}', '.sec-1{--sec:red}'].join(''),
  )
})

const face = (family: string, more = '') => `@font-face{font-family:"${family}";src:url(/a.woff2)${more}}`

test('a font stays when its family is named and the page has a letter of it', () => {
  const [latin, greek] = [face('News', ';unicode-range:U+20-7e,U+a0'), face('News', ';unicode-range:U+370-3ff')]
  const rule = '.card{font-family:"News",serif}'
  assert.equal(kept(latin + greek + face('Other') + rule, card), latin + rule)
  assert.equal(kept(latin + greek + rule, `${card}<p>λόγος</p>`), latin + greek + rule)
  assert.equal(kept(latin + greek + rule, `${card}<p>&#955;</p>`), latin + greek + rule)
  assert.equal(kept(latin + greek + rule, `${card}<input type="search"/>`), latin + greek + rule)
  assert.equal(kept(`${latin}${greek}${rule}.card:after{content:"\\3bb"}`, card).includes(greek), true)
  assert.equal(kept(latin + rule.replace('.card', '.list'), card), '')
})

test('the capitals of the language are letters of the page too', () => {
  const dotted = face('News', ';unicode-range:U+130')
  const rule = '.card{font:1rem News;text-transform:uppercase}'
  assert.equal(kept(dotted + rule, card), rule)
  assert.equal(kept(dotted + rule, card, 'lang="tr"'), dotted + rule)
  const wide = face('News', ';unicode-range:U+178')
  assert.equal(kept(wide + rule, `${card}ÿ`), wide + rule)
})

test('a slanted font stays where something may be slanted', () => {
  const css = `${face('News')}${face('News', ';font-style:italic')}.card{font-family:News}`
  assert.equal(kept(css, card), `${face('News')}.card{font-family:News}`)
  assert.equal(kept(css, `${card}<em>a</em>`), css)
  assert.equal(kept(`${css}.card{font-style:italic}`, card), `${css}.card{font-style:italic}`)
})

test('an animation stays when it is named', () => {
  const moves = '@keyframes rise{to{top:0}}@keyframes fall{to{top:9px}}'
  assert.equal(kept(`${moves}.card{animation:rise 1s}`, card), '@keyframes rise{to{top:0}}.card{animation:rise 1s}')
})

test('what is not understood is kept as it is', () => {
  for (const css of [
    '@page{margin:1cm}',
    '@view-transition{navigation:auto}',
    '@some-day (a){b:c}',
    '@import "a.css";',
  ])
    assert.equal(kept(css, card), css)
  const nested = '.card{top:0;&:hover{top:1px}> p{top:2px}}'
  assert.match(kept(nested, card), /^\.card\{top:0;&:hover\{top:1px\}> p\{top:2px\};?\}$/)
})

test('a page has one sheet; a page with a sheet that is fetched is left alone', () => {
  const sheets = '<style data-href="a">.card{top:0}.list{top:0}</style><style>.list{left:0}p{left:0}</style>'
  assert.equal(
    withNeededRules(page(`${sheets}<p class="card">a</p>`)),
    page('<style>.card{top:0}p{left:0}</style><p class="card">a</p>'),
  )
  for (const other of ['<link rel="stylesheet" href="/a.css"/>', '<style media="print">p{top:0}</style>'])
    assert.equal(withNeededRules(page(sheets + other)), page(sheets + other))
  assert.equal(withNeededRules(page(card)), page(card))
})

test('words of an article and data in it are not markup, nor are they text for replacements', () => {
  const css = '.list{top:0}p{top:0}'
  const quoted =
    '<p>&lt;b class=&quot;list&quot;&gt; $&amp;</p><script type="application/ld+json">{"a":"<b class=\\"list\\">"}</script>'
  assert.equal(withNeededRules(page(`<style>${css}</style>${quoted}`)), page(`<style>p{top:0}</style>${quoted}`))
  assert.equal(
    withNeededRules(page(`<style>p::after{content:"$&$1"}</style><p>a</p>`)),
    page(`<style>p::after{content:"$&$1"}</style><p>a</p>`),
  )
})
