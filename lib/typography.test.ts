import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smarten, typographic } from '#lib/typography.ts'

/** What stands in the editor after somebody has typed this. */
function typedOut(text: string, language: string): string {
  let line = ''
  for (const character of text) {
    const typed = typographic(line, character, language)
    line = typed ? line.slice(0, line.length - typed.replace) + typed.with : line + character
  }
  return line
}

// Whole text and typing agree on these.
const both: [string, string, string][] = [
  ['en', '"We wait," he said.', '“We wait,” he said.'],
  ['en', 'He said: "They told me \'no\' twice."', 'He said: “They told me ‘no’ twice.”'],
  ['en', "the owners' ships, it's the '90s", 'the owners’ ships, it’s the ’90s'],
  ['en', 'grain -- and more -- moves', 'grain — and more — moves'],
  ['en-GB', 'grain -- and more -- moves', 'grain – and more – moves'],
  ['en', '1914--18', '1914–18'],
  ['en', 'And then... "..."', 'And then… “…”'],
  ['en', '("Yes")', '(“Yes”)'],
  ['en', 'grain --- more', 'grain — more'],
  ['en-GB', 'grain---more', 'grain—more'],
  ['en', '24 km, 3 x 4 and 1920x1080 at -5 °C now', '24\u202fkm, 3 × 4 and 1920×1080 at −5\u202f°C now'],
  ['en', 'see 0x1f, 555-1234, 2016-05-01, 10 - 5', 'see 0x1f, 555-1234, 2016-05-01, 10 - 5'],
  ['tr', '"Bekliyoruz," dedi; Ankara\'da 2016\'dan beri.', '“Bekliyoruz,” dedi; Ankara’da 2016’dan beri.'],
  ['de', '"Wir warten", sagt er: "Es heißt \'nein\'."', '„Wir warten“, sagt er: „Es heißt ‚nein‘.“'],
  ['de', "geht's -- ja", 'geht’s – ja'],
  ['de-CH', '"Wir warten"', '«Wir warten»'],
  ['fr', '"Nous attendons", dit-il.', '«\u202fNous attendons\u202f», dit-il.'],
  ['fr', "Quoi? Non! Voici: oui; l'eau à 10:30", 'Quoi\u202f? Non\u202f! Voici\u202f: oui\u202f; l’eau à 10:30'],
  ['fr', 'Quoi ?! Voici : oui', 'Quoi\u202f?! Voici\u202f: oui'],
  ['fr-CA', 'Quoi? Voici: oui', 'Quoi? Voici\u202f: oui'],
  ['es', '"Esperamos", dijo: "me dijeron "no" dos veces".', '«Esperamos», dijo: «me dijeron “no” dos veces».'],
  ['es', '¿"Sí"? -- no', '¿«Sí»? — no'],
  ['it', '"Aspettiamo", dice l\'armatore', '«Aspettiamo», dice l’armatore'],
  ['pl', '"Czekamy" -- mówi w porcie i na morzu', '„Czekamy” – mówi w\u00a0porcie i\u00a0na morzu'],
  ['ar', 'قال "ننتظر" اليوم', 'قال «ننتظر» اليوم'],
  ['he', 'צה"ל הודיע', 'צה״ל הודיע'],
  ['he', '"אנחנו מחכים" אמר ג\'ורג\'', '”אנחנו מחכים” אמר ג׳ורג׳'],
  ['sv', '"Vi väntar"', '”Vi väntar”'],
  ['xx', '"a"', '“a”'],
]
for (const [language, written, printed] of both) {
  test(`${language}: ${written} is printed as it should be`, () => assert.equal(smarten(written, language), printed))
  test(`${language}: ${written} becomes it while it is typed`, () => assert.equal(typedOut(written, language), printed))
}

const whole: [string, string, string][] = [
  ['fr', '« mot » et "autre "', '«\u202fmot\u202f» et «\u202fautre\u202f»'],
  ['fr', '61 200 tonnes, 12 000 000', '61\u202f200 tonnes, 12\u202f000\u202f000'],
  ['en', '61 200', '61 200'],
  ['en', 'He is 6\'2" tall', 'He is 6′2″ tall'],
  ['en', "'Tis true, rock 'n' roll", '’Tis true, rock ’n’ roll'],
  ['de', 'z. B. und d. h. so', 'z.\u00a0B. und d.\u00a0h. so'],
  ['en', '---', '---'],
  ['en', 'one\n\n"two\n\n"three"', 'one\n\n“two\n\n“three”'],
  ['en', 'a---b .... <!-- x -->', 'a—b .... <!-- x -->'],
]
for (const [language, written, printed] of whole)
  test(`${language}: the text ${JSON.stringify(written)} is improved as a whole`, () =>
    assert.equal(smarten(written, language), printed))

const left = [
  "https://example.org/it's--a?b=c",
  'see www.example.org/a--b...c for it',
  'example.org/a--b',
  'write to ana@example.org now',
  'the `a -- "b"` command',
  '<a href="x">',
]
for (const text of left)
  test(`${text} is an address or code and stays as it is`, () => {
    for (const language of ['en', 'fr', 'de']) assert.equal(smarten(text, language), text)
    assert.equal(typedOut(text.replace(/["'<].*$/, ''), 'en'), text.replace(/["'<].*$/, ''))
  })

test('an address in a sentence stays, its sentence is improved', () => {
  assert.equal(smarten('"https://a.org/b--c"... --x', 'en'), '“https://a.org/b--c”… —x')
  assert.equal(typedOut('see "https://a.org/b" now', 'en'), 'see “https://a.org/b” now')
  assert.equal(typedOut('https://a.org/?b', 'fr'), 'https://a.org/?b')
  assert.equal(smarten('Voir http://a.org/b!', 'fr'), 'Voir http://a.org/b\u202f!')
})

test('what is typed says what it replaces, so that one undo gives it back', () => {
  assert.deepEqual(typographic('grain -', '-', 'en'), { replace: 1, with: '—' })
  assert.deepEqual(typographic('Quoi ', '?', 'fr'), { replace: 1, with: '\u202f?' })
  assert.deepEqual(typographic('«\u202f', ' ', 'fr'), { replace: 1, with: '\u202f' })
  assert.deepEqual(typographic('..', '.', 'en'), { replace: 2, with: '…' })
  assert.deepEqual(typographic('', '"', 'de'), { replace: 0, with: '„' })
  assert.equal(typographic('grain', 's', 'en'), undefined)
  assert.equal(typographic('`a', '"', 'en'), undefined)
  assert.equal(typographic('...', '.', 'en'), undefined)
})

// The same numbers every time.
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const PIECES = [
  ...'"\'"\' .-- x:;!?()«»“”„‘’…–\n5',
  ...[
    '...',
    '--',
    '---',
    'w ',
    'ab',
    'ח',
    'س',
    '12 000',
    '24 km',
    '3x4',
    ' -5',
    'https://a.org/b',
    '`c`',
    'z. B.',
    '\u00a0',
    '\u202f',
    'a@b.cd',
    "it's",
    '&amp;',
    '\ufffc',
  ],
]

test('improving a text twice is the same as once, whatever it is', () => {
  const next = random(7)
  for (let run = 0; run < 6000; run += 1) {
    const text = Array.from({ length: 1 + next(14) }, () => PIECES[next(PIECES.length)]).join('')
    for (const language of ['en', 'tr', 'de', 'fr', 'es', 'it', 'pl', 'ar', 'he', 'hu', 'sv']) {
      const once = smarten(text, language)
      assert.equal(smarten(once, language), once, `${language}: ${JSON.stringify(text)} → ${JSON.stringify(once)}`)
    }
  }
})

test('no letter or figure is ever changed', () => {
  const next = random(11)
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]|x/gu, '')
  for (let run = 0; run < 2000; run += 1) {
    const text = Array.from({ length: 1 + next(14) }, () => PIECES[next(PIECES.length)]).join('')
    for (const language of ['en', 'de', 'fr', 'pl', 'he']) {
      assert.equal(letters(smarten(text, language)), letters(text))
      typedOut(text, language)
    }
  }
})

test('a long text is improved in a moment', () => {
  const start = performance.now()
  smarten('"We wait," he said -- 24 km... http://a.org/b '.repeat(5000), 'fr')
  assert.ok(performance.now() - start < 3000)
})
