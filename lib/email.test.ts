import assert from 'node:assert/strict'
import test from 'node:test'
import { mailboxOf, readEmail } from './email.ts'

const refused: Record<string, string> = {
  'no @': 'ana.example.org',
  'two of them': 'ana@evil.example@example.org',
  'a full-width @': 'ana＠example.org',
  'a small @': 'ana﹫example.org',
  'an @ and one that becomes one': 'ana＠evil.example@example.org',
  'a line break': 'ana@example.org\r\nBcc: ben@example.org',
  'a line break before the @': 'ana\n@example.org',
  'a zero byte': 'ana\u0000@example.org',
  'an invisible letter': 'ana\u200b@example.org',
  'a reversal of the line': 'ana\u202e@example.org',
  'a space': 'ana b@example.org',
  'quotes, which hide anything': '"ana@evil.example"@example.org',
  'a name around it': 'Ana <ana@example.org>',
  'two, with a comma': 'ana,ben@example.org',
  'a port': 'ana@example.org:25',
  'a path': 'ana@example.org/x',
  'an address by number': 'ana@127.0.0.1',
  'a number that is one': 'ana@2130706433',
  'an address in brackets': 'ana@[::1]',
  'a dot at the end': 'ana@example.org.',
  'two dots': 'ana@example..org',
  'nothing before the @': '@example.org',
  'more than 254 characters': `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}.org`,
  'more than 64 before the @': `${'a'.repeat(65)}@example.org`,
}

for (const [what, text] of Object.entries(refused)) {
  test(`no address: ${what}`, () => assert.equal(readEmail(text), undefined))
}

test('one account, however its address is spelled', () => {
  const key = 'ana@xn--bcher-kva.example'
  for (const text of [
    'ana@bücher.example',
    ' ANA@Bücher.example ',
    'Ana@XN--BCHER-KVA.example',
    'ａｎａ@bu\u0308cher.example',
  ]) {
    assert.equal(readEmail(text)?.key, key, text)
  }
})

test('an address is written to as it was given, but for its host', () => {
  assert.deepEqual(readEmail('Ana.B+desk@Example.ORG'), {
    address: 'Ana.B+desk@example.org',
    key: 'ana.b+desk@example.org',
  })
})

test('letters that only look alike are another address', () => {
  assert.notEqual(readEmail('ana@exаmple.org')?.key, readEmail('ana@example.org')?.key)
})

test('dots and what follows a plus are other accounts, and the same count', () => {
  const spellings = ['ana.b@example.org', 'anab@example.org', 'a.n.a.b+1@example.org', 'ANAB+x+y@EXAMPLE.org']
  const keys = spellings.map((text) => readEmail(text)?.key ?? '')
  assert.equal(new Set(keys).size, 4)
  assert.deepEqual([...new Set(keys.map(mailboxOf))], ['anab@example.org'])
})
