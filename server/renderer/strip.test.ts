import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { neededScript, strip, styleHashes } from './strip.ts'

const jsonLd = '<script type="application/ld+json">{"headline":"\\u003c/script>"}</script>'
const rules = '<script type="speculationrules">{"prefetch":[]}</script>'
const page = (inside: string) => `<!DOCTYPE html><html lang="en"><head></head><body>${inside}</body></html>`

const scripts = [
  '<script src="/_next/static/a.js" async=""></script>',
  '<script>self.__next_f.push([1,"text \\u003cscript>"])</script>',
  '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script>',
  '<script\n type="module"\n src="/x.js"></script>',
  '<script nonce="a" noModule="">\nlet a = 1\n</script>',
  '<script data-type="application/ld+json" src="/x.js"></script>',
  '<link rel="preload" href="/_next/static/a.js" as="script" fetchPriority="low"/>',
  '<link as="script" rel="preload" href="/a.js"/>',
  '<link rel="modulepreload" href="/_next/static/a.js"/>',
]

test('every script and every script that would be loaded ahead is taken out', () => {
  for (const each of scripts) assert.equal(strip(page(`<p>a</p>${each}<p>b</p>`)), page('<p>a</p><p>b</p>'), each)
  assert.equal(strip(page(scripts.join(''))), page(''))
})

test('what search engines and browsers read as data stays', () => {
  const kept = [
    ...[jsonLd, rules, '<link rel="preload" href="/fonts/a.woff2" as="font" type="font/woff2"/>'],
    ...['<link rel="stylesheet" href="/a.css"/>', '<link rel="canonical" href="https://news.example/a"/>'],
    ...['<style>p{color:red}</style>', '<img alt="a &lt;script&gt; tag" src="/media/a/640.webp"/>'],
  ].join('')
  assert.equal(strip(page(scripts.join('') + kept + scripts.join(''))), page(kept))
})

test("React's marks go, the words between them stay", () => {
  assert.equal(strip(page('<!--$--><p>By <!-- -->Ana</p><!--/$--><div hidden=""></div>')), page('<p>By Ana</p>'))
})

test('a page that React would finish with a script is refused', () => {
  const unfinished = [
    '<!--$?--><template id="B:0"></template><p>Wait</p><!--/$-->',
    '<!--$!--><template data-dgst="1"></template><p>Wait</p><!--/$-->',
    '<div hidden id="S:0"><p>The article</p></div><script>$RC("B:0","S:0")</script>',
  ]
  for (const each of unfinished) assert.notEqual(neededScript(page(each)), undefined, each)
  assert.notEqual(neededScript('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'), undefined)
  assert.equal(neededScript(page(`<p>The article</p>${scripts.join('')}`)), undefined)
})

test('an article about React is no unfinished page', () => {
  const quoted = '<p>It calls $RC(&quot;B:0&quot;) and shows __next_error__, &lt;template id=&quot;B:0&quot;&gt;</p>'
  assert.equal(neededScript(page(`${quoted}<script>self.__next_f.push([1,"$RC( __next_error__"])</script>`)), undefined)
})

test('the hashes are those of the bytes that are sent', () => {
  const sheets = ['p{color:red}', "a::after{content:'→ é'}\n"]
  const body = strip(page(`${sheets.map((each) => `<style data-href="a">${each}</style>`).join('<script>1</script>')}`))
  const expected = sheets.map((each) => `'sha256-${createHash('sha256').update(Buffer.from(each)).digest('base64')}'`)
  assert.deepEqual(styleHashes(body), expected)
  const sent = Buffer.from(body)
  for (const each of sheets) assert.ok(sent.includes(Buffer.from(`>${each}</style>`)))
  assert.deepEqual(styleHashes(page('<style>a</style><style>a</style>')).length, 1)
  assert.deepEqual(styleHashes(page('')), [])
})
