import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freeSlug, slugify } from './slug.ts'

const headlines: [headline: string, slug: string][] = [
  ['Çınar’s 3 rules', 'cinars-3-rules'],
  ['İstanbul’da IŞIK ve ılık rüzgâr', 'istanbulda-isik-ve-ilik-ruzgar'],
  ['Diyarbakır’ın ĞÜŞÖÇ harfleri', 'diyarbakirin-gusoc-harfleri'],
  ['Straße & Übergröße: STRAẞE', 'strasse-ubergrosse-strasse'],
  ['Łódź, Ærø, Œuvre, Þingvellir', 'lodz-aero-oeuvre-thingvellir'],
  ['Əliyev Bakıda', 'eliyev-bakida'],
  ['Đà Nẵng', 'da-nang'],
  ['الجسر يفتح أبوابه', 'الجسر-يفتح-أبوابه'],
  ['大桥今日开通', '大桥今日开通'],
  ['東京ﾀﾜｰ', '東京タワー'],
  ['Чайка и Йод', 'чайка-и-йод'],
  ['Ελλάδα', 'ελλάδα'],
  ['다리 개통', '다리-개통'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['iPhone™ № 5, ℌello, 𝐁old, ＡＢＣ', 'iphonetm-no-5-hello-bold-abc'],
  ['Ver\u00adfassung', 'verfassung'],
  ['a\u200bb می\u200cخواهم', 'a-b-می-خواهم'],
  ['½ of 1️⃣', '1-2-of-1'],
  ['S-400s: what’s next?', 's-400s-whats-next'],
  ["Rock 'n' roll", 'rock-n-roll'],
  ['../../etc/passwd', 'etc-passwd'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
]

for (const [headline, slug] of headlines) {
  test(`'${headline}' gets the address ${slug}`, () => {
    assert.equal(slugify(headline), slug)
    assert.equal(slugify(slug), slug, 'a slug is its own slug')
  })
}

test('a headline without a letter or figure has no slug', () => {
  for (const headline of ['', ' ', '🎉🎉', '❤️', '👩‍👩‍👧', '…', '—', '\u0301', '\ufe0f', '\u3164', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
    assert.equal(slugify(headline), '')
})

test('a long headline is cut at a word, and a long word at a character', () => {
  assert.equal(slugify('one two three', 8), 'one-two')
  assert.equal(slugify('one two three', 7), 'one-two')
  assert.equal(slugify('unbelievable', 5), 'unbel')
  assert.equal(slugify('𠀀𠀁𠀂', 5), '𠀀𠀁')
  assert.ok(slugify('大'.repeat(200)).length <= 80)
})

test('a slug of any letter can be an address, in lower case', () => {
  for (let code = 0; code < 0x110000; code++) {
    const slug = slugify(String.fromCodePoint(code), 3)
    assert.ok(slug.isWellFormed(), code.toString(16))
    assert.equal(slug, slug.toLowerCase(), code.toString(16))
    assert.equal(slugify(slug, 3), slug, code.toString(16))
  }
})

test('a taken slug is counted up', () => {
  const taken = new Set(['bridge', 'bridge-2', 'harbour'])
  const free = (wanted: string) => freeSlug(wanted, (slug) => taken.has(slug))
  assert.deepEqual([free('bridge'), free('harbour'), free('tower')], ['bridge-3', 'harbour-2', 'tower'])
})
