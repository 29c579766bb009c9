import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyFromHtml } from '#lib/body/from-html.ts'
import { countWords, excerpt, plainText, readingMinutes } from '#lib/body/plain-text.ts'

const body = bodyFromHtml(`
  <p>The first convoy<br>could sail.</p><h2>Insurers</h2>
  <ul><li>One<ul><li>Two</li></ul></li></ul>
  <blockquote><p>We wait.</p><footer>An owner</footer></blockquote>
  <figure data-picture="strait"><figcaption>The strait at dawn</figcaption></figure>
  <table><caption>Costs <small>$</small></caption><tr><th>Fuel</th><td>12</td></tr></table><hr>
  <aside class="facts"><h2>In brief</h2><p>Eleven weeks.</p></aside>`).body

test('plain text has the words of every block, captions and cells too', () => {
  assert.equal(
    plainText(body),
    [
      'The first convoy\ncould sail.',
      'Insurers',
      'One\nTwo',
      'We wait.\nAn owner',
      'The strait at dawn',
      'Costs\n$\nFuel\t12',
      'In brief\nEleven weeks.',
    ].join('\n\n'),
  )
})

test('words are counted in scripts with and without spaces', () => {
  const words = (text: string) => countWords(bodyFromHtml(`<p>${text}</p>`).body)
  assert.equal(words('Straits states agree — at last, 2016.'), 6)
  assert.equal(words('اتفقت دول المضائق'), 3)
  assert.ok(words('海峡国家同意重新开放粮食走廊') >= 5)
  assert.ok(words('ภาษาไทยไม่มีช่องว่าง') >= 3)
  assert.equal(words(''), 0)
})

test('reading takes whole minutes, never none', () => {
  assert.deepEqual([0, 100, 357, 2380].map(readingMinutes), [1, 1, 2, 10])
})

const excerpts: [string, string, number, string][] = [
  ['a short text stays whole', 'Grain sails.', 20, 'Grain sails.'],
  ['a long one ends at a word', 'The first convoy could sail within days.', 20, 'The first convoy…'],
  ['no comma is left before the dots', 'Insurers, not navies, decide', 22, 'Insurers, not navies…'],
  ['white space is folded', 'a\n\n b\tc', 10, 'a b c'],
  ['a word longer than the room is cut', 'Donaudampfschifffahrt', 8, 'Donauda…'],
  ['Arabic is cut at a word', 'اتفقت دول المضائق على إعادة فتح الممر', 20, 'اتفقت دول المضائق…'],
  ['Chinese is cut between words', '海峡国家同意重新开放粮食走廊', 9, '海峡国家同意重新…'],
]
for (const [title, text, characters, expected] of excerpts)
  test(`in an excerpt ${title}`, () => assert.equal(excerpt(text, characters), expected))

test('an excerpt never cuts inside a letter with accents or an emoji', () => {
  assert.equal(excerpt('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2), '👩‍👩‍👧‍👦…')
  assert.equal(excerpt('e\u0301e\u0301e\u0301e\u0301', 3), 'e\u0301e\u0301…')
})

test('an excerpt of an enormous text is quick', () => {
  const start = performance.now()
  assert.equal(excerpt('word '.repeat(400_000), 12), 'word word…')
  excerpt('x'.repeat(2_000_000), 100)
  assert.ok(performance.now() - start < 500)
})
