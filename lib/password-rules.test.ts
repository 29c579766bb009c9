import assert from 'node:assert/strict'
import test from 'node:test'
import { whyNot } from './password-rules.ts'

const about = ['Ana Çelik', 'ana.celik@meridian.example', 'The Meridian Courier']

const refused: Record<string, RegExp> = {
  '': /at least 12/,
  elevenchars: /at least 12/,
  // Eleven characters, twenty-two code units.
  '😀🎈🐙🌵🍕🚲⛵🎻📚🔑🧭': /at least 12/,
  [`${'abc xyz 123 '.repeat(21)}tuvwxy`]: /at most 256/,
  aaaaaaaaaaaaaaaa: /repeats itself/,
  abcdefghijklmnop: /repeats itself/,
  '987654321098765': /repeats itself/,
  qwertyuiopasdfgh: /repeats itself/,
  QWERTZuiop12345: /repeats itself/,
  '1qaz2wsx3edc4rfv': /repeats itself/,
  abababababab: /repeats itself/,
  sun7Xsun7Xsun7X: /repeats itself/,
  'herons herons ': /repeats itself/,
  contortionist: /tried first/,
  'Final Fantasy': /tried first/,
  lost4815162342: /tried first/,
  'Password2026!': /tried first/,
  'P@ssw0rd202611': /tried first/,
  '!!!baseball1987!!!': /tried first/,
  'm0nk3y..........99': /tried first/,
  'AnaCelik!2026': /your name/,
  'meridian-courier-1': /your name/,
  'ana.celik@meridian.example': /your name/,
}

for (const [password, reason] of Object.entries(refused)) {
  test(`not taken: ${password.slice(0, 40) || 'nothing'}`, () =>
    assert.match(whyNot(password, about) ?? 'taken', reason))
}

const taken = [
  'nine herons by the weir',
  'correct horse battery staple',
  'dokuz balıkçıl bendin yanında',
  'тихая вода за плотиной',
  '九羽の鷺が堰のそばにいる朝に',
  'x7!Kp2#vQ9$m',
  'ana went to the market on a tuesday',
  `${'long '.repeat(50)}enough`,
]

for (const password of taken) {
  test(`taken: ${password.slice(0, 40)}`, () => assert.equal(whyNot(password, about), undefined))
}

test('the longest password is judged in no time, whatever it is', () => {
  for (const unit of ['a', 'ab', 'a1!', '$', '4', 'é']) {
    const begun = performance.now()
    whyNot(unit.repeat(256).slice(0, 255), about)
    assert.ok(performance.now() - begun < 50)
  }
})
